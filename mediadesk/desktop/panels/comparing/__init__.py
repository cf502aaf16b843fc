"""Comparing: a derivative beside and over its original, and what pixels and log say of it."""
