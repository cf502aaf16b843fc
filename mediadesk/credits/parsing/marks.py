"""The marks of printed credits by what they do: open and close, join, part, lead, end."""

from typing import Final

OPEN: Final = frozenset("([（［【")
CLOSE: Final = frozenset(")]）］】")
#: Join a maker and a house: "Ana Holm/AP", "Ana Holm | AP".
STROKES: Final = frozenset("/／|")
DASHES: Final = frozenset("-–—―")
#: Lead from a label to a name; "Credit..." is printed as well as "Credit:".
LEADING: Final = frozenset(":：…=＝")
COLONS: Final = frozenset(":：")
QUOTES: Final = frozenset("\"'“”„‚‘’«»‹›`´「」")
CLOSING_QUOTES: Final = frozenset('"”’»›')
#: End a sentence.
STOPS: Final = frozenset(".!?…。！？؟۔।")
#: End a clause of a credit.
ENDS_CLAUSE: Final = frozenset(".;!?。；")
#: Part two names.
SEPARATES: Final = frozenset("/|\\,，،()[]{}•·–—-=＝¦、・<>*~‖／（）［］：:…")
