"""What word processors' documents have in common: a text that flows, and pictures in it."""
