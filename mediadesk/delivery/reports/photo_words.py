"""Which photo a published picture shows, or may be, in the words of a report."""

from mediadesk.model.finding import Judgement


def photo_words(judged: Judgement) -> str:
    """Return "photo 12", or "may be photo 12" where the pixels could not tell; "" for none."""
    if judged.photo_id is not None:
        return f"photo {judged.photo_id}"
    if judged.possible_photo_id is not None:
        return f"may be photo {judged.possible_photo_id}"
    return ""
