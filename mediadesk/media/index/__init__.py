"""The features by which a photo is found again among a million, and the index that holds them."""
