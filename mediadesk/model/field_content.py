"""Read what a metadata field holds, one text or several, as the one or as the other."""

from typing import Final

from mediadesk.model.photo import FieldContent

#: What stands between several values that are read as one text.
VALUE_SEPARATOR: Final = "; "


def as_one_text(content: FieldContent) -> str:
    """Return what a field holds as one text; several values with a semicolon between."""
    return content if isinstance(content, str) else VALUE_SEPARATOR.join(content)


def as_values(content: FieldContent) -> tuple[str, ...]:
    """Return what a field holds as values in order; one text is one value, even if empty."""
    return (content,) if isinstance(content, str) else content


def first_value(content: FieldContent) -> str:
    """Return the first value that a field holds; "" for none."""
    return content if isinstance(content, str) else next(iter(content), "")
