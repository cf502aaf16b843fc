"""Picture files: read, previewed, fingerprinted, compared, rendered."""
