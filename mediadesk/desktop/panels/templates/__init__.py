"""Caption templates: chosen, written, tried on a photo, applied to many."""
