"""One module a command; `mediadesk.cli.table` names them."""
