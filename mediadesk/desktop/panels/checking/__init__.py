"""Checking: what a published document prints beside its pictures, against the record."""
