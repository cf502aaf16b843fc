"""The words of credits: the lexicon and its tables."""
