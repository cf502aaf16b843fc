"""What differs between the databases that a catalogue may be kept in: one package each."""
