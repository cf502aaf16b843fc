"""Photos edited: developed, derived, exported, compared; what others did found out."""
