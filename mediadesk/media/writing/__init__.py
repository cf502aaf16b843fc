"""Records written into picture files and sidecars: blocks changed, checked, put in place."""
