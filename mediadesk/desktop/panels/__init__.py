"""One folder a noun; a panel knows no other panel."""
