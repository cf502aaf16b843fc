"""Two pictures held against each other: where the one lies on the other, and what differs."""
