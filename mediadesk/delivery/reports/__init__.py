"""What a check came to, for people and for machines: one writer a form.

They are adapters beside the other writers, and not part of the command line, because the window
hands out the same reports.
"""
