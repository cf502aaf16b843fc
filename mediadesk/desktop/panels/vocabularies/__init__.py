"""The window of vocabularies: terms with their other words, found, written, brought in and out."""
