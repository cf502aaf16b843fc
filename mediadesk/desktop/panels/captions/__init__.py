"""Captions: what is said about a photo."""
