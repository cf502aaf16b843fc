"""What laid-out pages have in common: frames, crops, captions that stand near."""
