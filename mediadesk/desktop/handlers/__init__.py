"""Carry out what the table of actions names: one handler a field of work."""
