"""MediaDesk: a desk for picture editors, from the photo to the checked page."""

__version__ = "0.1.0"
