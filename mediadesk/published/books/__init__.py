"""Books (EPUB): their chapters are web pages, with crops by style sheets and drawings."""
