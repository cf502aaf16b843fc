"""A shared desk: a catalogue on a PostgreSQL server, with tsvector for its words."""
