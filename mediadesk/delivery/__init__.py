"""What leaves the desk for the layout."""
