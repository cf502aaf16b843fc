"""What a picture file can say of itself: the field table and its reconciliation."""
