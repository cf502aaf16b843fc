"""The pictures of a page: their addresses, which of them are one, their rows and links."""
