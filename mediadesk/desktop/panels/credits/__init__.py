"""Credits: who made a picture, who supplied it, on what terms, and the line in print."""
