"""The credit line in both directions: composed from a record, taken apart from print."""
