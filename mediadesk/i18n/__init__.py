"""Words for people: languages, counting, translated texts."""
