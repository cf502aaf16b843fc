"""The query language: words in, a tree out, no SQL."""
