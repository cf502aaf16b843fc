"""Keyboard shortcuts: every key of the window, and how to change it."""
