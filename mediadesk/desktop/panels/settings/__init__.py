"""The settings window: every setting of the table, and the files of codes."""
