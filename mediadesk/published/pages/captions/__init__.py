"""The text beside each picture found and taken apart: its frame, its caption, its own credit."""
