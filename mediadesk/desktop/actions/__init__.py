"""Everything a person can ask the window to do: a table, and the menus and keys made of it."""
