"""Who is named: persons and houses told apart by lists, by shape, by what stands beside them."""
