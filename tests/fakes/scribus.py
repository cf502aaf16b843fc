"""Scribus documents written in code, with frames whose geometry is known."""

from xml.sax.saxutils import quoteattr


def picture(x: float = 100, y: float = 100, **changes: object) -> str:
    """Return a picture frame."""
    values = {
        "PTYPE": 2, "XPOS": x, "YPOS": y, "WIDTH": 200, "HEIGHT": 150, "ROT": 0, "LAYER": 0,
        "PFILE": "a.jpg", "LOCALSCX": 0.5, "LOCALSCY": 0.5, "LOCALX": 0, "LOCALY": 0, "LOCALROT": 0,
    } | changes  # fmt: skip
    attributes = " ".join(f"{name}={quoteattr(str(value))}" for name, value in values.items())
    return f"<PAGEOBJECT {attributes}/>"


def text(
    words: str, box: tuple[float, float, float, float], style: str = "", size: float = 8
) -> str:
    """Return a text frame of one paragraph."""
    left, top, width, height = box
    return (
        f'<PAGEOBJECT PTYPE="4" XPOS="{left}" YPOS="{top}" WIDTH="{width}" HEIGHT="{height}"'
        f' LAYER="0"><StoryText><DefaultStyle/><ITEXT CH={quoteattr(words)} FONTSIZE="{size}"/>'
        f"<trail PARENT={quoteattr(style)}/></StoryText></PAGEOBJECT>"
    )


def document(
    items: str, layers: str = '<LAYERS NUMMER="0" NAME="L" SICHTBAR="1" DRUCKEN="1"/>'
) -> str:
    """Return a document of one page, 600 by 800 points, that stands at (50, 20)."""
    return (
        f'<SCRIBUSUTF8NEW Version="1.5.8"><DOCUMENT TITLE="Issue">{layers}'
        '<MASTERPAGE NUM="0" NAM="Normal" PAGEXPOS="50" PAGEYPOS="20" PAGEWIDTH="600"'
        ' PAGEHEIGHT="800"/><PAGE NUM="0" NAM="" PAGEXPOS="50" PAGEYPOS="20" PAGEWIDTH="600"'
        f' PAGEHEIGHT="800"/>{items}</DOCUMENT></SCRIBUSUTF8NEW>'
    )
