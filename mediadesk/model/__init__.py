"""The records of the desk: frozen, without input or output."""
