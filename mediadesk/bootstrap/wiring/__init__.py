"""Use cases put together: a function each, which takes a workbench and returns the use case."""
