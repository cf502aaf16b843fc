"""Cropping: the bar below the viewer with which a derivative is made."""
