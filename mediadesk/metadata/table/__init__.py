"""The rows of the field table, a subject a file; `mediadesk.metadata.fields` joins them."""
