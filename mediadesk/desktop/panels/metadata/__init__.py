"""Every field of the field table, of one photo or of many."""
