"""What may be wrong with a caption: rules, one a file, their registry, profiles and engine."""
