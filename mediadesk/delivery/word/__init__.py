"""Captions and pictures as a Word document."""
