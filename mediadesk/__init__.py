"""MediaDesk: a desk for picture editors, from the photo to the checked page."""
