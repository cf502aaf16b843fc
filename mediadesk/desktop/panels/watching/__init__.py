"""The watched folders: which there are, how each stands, added, paused and removed."""
