"""Folders watched from the window: admitted, looked into round after round, told of."""
