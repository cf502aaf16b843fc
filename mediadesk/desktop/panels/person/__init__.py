"""The person at the desk: the name in the journal and in the edit log."""
