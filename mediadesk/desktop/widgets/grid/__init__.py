"""The grid of thumbnails: where its cells lie, how they are painted, its keys and its mouse."""
