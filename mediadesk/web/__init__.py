"""The web, asked where a person names an address, within bounds of size and time."""
