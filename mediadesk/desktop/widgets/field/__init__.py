"""Fields of a form: lines, running text, lists, amounts, and what stands by while one types."""
