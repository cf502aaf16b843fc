"""When a word is another one with a single slip of the pen in it."""


def is_one_slip(one: str, other: str) -> bool:
    """Return whether two words differ by one letter: wrong, lost, too many, or two swapped.

    Optimal string alignment distance of exactly one.
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    rest, left = one[at:], other[at:]
    if len(rest) == len(left):
        return rest[1:] == left[1:] or (rest[:2] == left[1::-1] and rest[2:] == left[2:])
    return rest[1:] == left if len(rest) > len(left) else rest == left[1:]
