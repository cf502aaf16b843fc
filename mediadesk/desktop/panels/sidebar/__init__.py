"""Where photos are found: all, folders, collections, checked publications."""
