"""A credit read word by word: what each word does to the name under way."""
