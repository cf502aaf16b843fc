"""Widgets that know nothing of the product."""
