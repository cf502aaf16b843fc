"""Say how many of something there are."""


def count(number: int, singular: str, plural: str = "") -> str:
    """Return "1 photo", "2 photos", "1,200 photos"."""
    noun = singular if number == 1 else plural or f"{singular}s"
    return f"{number:,} {noun}"
