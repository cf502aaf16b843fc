"""Caption and credit of a news item, whose standards keep them in several places."""

from collections.abc import Callable, Iterable

from mediadesk.credits.normalise import fold
from mediadesk.model.credit import PrintedCredit


def caption_and_credit(
    description: str,
    makers: Iterable[str],
    line: str,
    parse: Callable[[str], PrintedCredit],
) -> tuple[str, str]:
    """Return the caption without its credit, and the credit.

    The credit at the end of the description is what the agency wants printed; else it is the
    credit line with the makers that it does not name put before it.

    Args:
        description: The caption as sent, often with a credit at its end.
        makers: Whoever made the picture.
        line: The credit line, or the owner; "" for none.
        parse: Takes a printed caption and credit apart.
    """
    printed = parse(description)
    if printed.credit_part and printed.caption_part:
        return printed.caption_part, printed.credit_part
    named = f" {fold(line)} "
    missing = [maker for maker in makers if maker and f" {fold(maker)} " not in named]
    return description, "/".join(dict.fromkeys((*missing, *([line] if line else []))))
