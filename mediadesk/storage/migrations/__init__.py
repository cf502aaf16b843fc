"""How the catalogue's tables came about, one module a step."""
