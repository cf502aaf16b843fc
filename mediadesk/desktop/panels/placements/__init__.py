"""Where used: the documents in which a photo was published."""
