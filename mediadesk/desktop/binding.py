"""Load Qt's binding, before anything else that needs it, so that what comes after loads fast."""

import builtins


def load_binding() -> None:
    """Load Qt, and put Python's own way of importing back in place of the binding's.

    The binding's own reads the source of every module that is loaded after it, to learn whether
    its spelling of Qt's names may be switched there (`from __feature__ import ...`). That is done
    nowhere here, and took a fifth of the window's start (PySide6 6.11.3).
    """
    own = builtins.__import__
    import PySide6.QtCore  # noqa: F401, PLC0415 - replaces it

    builtins.__import__ = own
