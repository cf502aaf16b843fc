"""Captions written: templates, codes, vocabularies, spelling, lint."""
