"""What something leaves to the collector of reference circles."""

import gc
from collections import Counter
from collections.abc import Callable


def circles_left_by(act: Callable[[], object]) -> Counter[str]:
    """Return of what kinds the objects are that wait for the collector after a second time.

    What is loaded and made at the first time stays, and is not told.
    """
    act()
    was_enabled = gc.isenabled()
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        act()
        gc.collect()
        kinds = map(type, gc.garbage)
        return Counter(f"{kind.__module__}.{kind.__qualname__}" for kind in kinds)
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        if was_enabled:
            gc.enable()
