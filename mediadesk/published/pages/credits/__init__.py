"""Credits that a page prints elsewhere than beside the picture: at its end, in its byline."""
