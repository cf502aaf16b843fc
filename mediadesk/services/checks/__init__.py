"""Published documents checked, what it came to kept and reported."""
