"""The rules a published picture is judged by."""
