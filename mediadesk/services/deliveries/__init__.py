"""Photos handed to the layout."""
