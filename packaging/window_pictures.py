"""Write pictures of the window, taken on a sample desk laid out for the purpose."""

import argparse
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from mediadesk.bootstrap.desk import open_sample_desk
from mediadesk.desktop.snapshot import Shot, WindowView, save_window_picture

#: The founding line's photo is the one worth showing; the crop is shown on its original.
PAGE_PHOTO = "photos/kremlin-greeting-page.jpg"
ORIGINAL = "photos/kremlin-greeting.jpg"

#: Three pictures side by side need less height than a window usually has.
LOW_PX = 560


def main() -> int:
    """Write the pictures that are asked for into a folder, one PNG a view."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("views", nargs="+", choices=[view.value for view in WindowView])
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        desk, article = open_sample_desk(Path(home))
        try:
            for view in map(WindowView, options.views):
                photo = ORIGINAL if view is WindowView.CROP else PAGE_PHOTO
                shot = Shot(view, str(Path(home) / photo), article)
                if view is WindowView.COMPARE:
                    shot = replace(shot, height_px=LOW_PX)
                save_window_picture(desk, options.folder / f"{view.value}.png", shot)
        finally:
            desk.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
