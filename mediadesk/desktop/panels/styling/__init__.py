"""House styles: listed, written, tried on a photo and on example records."""
