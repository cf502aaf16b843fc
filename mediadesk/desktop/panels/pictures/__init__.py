"""Pictures: search field, grid and viewer."""
