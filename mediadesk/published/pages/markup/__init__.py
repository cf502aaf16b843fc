"""A page's markup: decoded and made a tree within bounds, its addresses, its class names."""
