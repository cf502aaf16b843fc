"""Contact sheets to print and mail."""
