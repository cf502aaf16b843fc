"""Where in a printed text its credit stands: signs, their weights, and what is no credit."""
