"""Handing photos over to a layout."""
