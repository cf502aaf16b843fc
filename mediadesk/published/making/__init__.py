"""How each reader of documents is made, a format a file, loaded when a document asks for it."""
