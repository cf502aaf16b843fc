"""What the desk keeps in files beside the catalogue: settings, drafts, own texts, dictionaries."""
