"""Word documents (DOCX, ECMA-376)."""
