"""What stands by while somebody types: terms, spelling, faults."""
