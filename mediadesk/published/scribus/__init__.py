"""Scribus documents."""
