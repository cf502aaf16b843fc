"""Pictures with their captions for InDesign: documents, snippets, tagged text."""
