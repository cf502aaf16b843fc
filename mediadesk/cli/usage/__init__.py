"""What each command takes, one a file; its docstring is the command's help."""
