"""Have exiv2 forget what a file taught it of namespaces: it would hold for every file after it."""

from typing import Final

import exiv2

#: Prefixes that exiv2 has a name of its own for.
_OF_EXIV2: Final = ("iptc", "iptcExt")


def _address(prefix: str) -> str:
    """Return what exiv2 takes a prefix for; empty where it has not met it."""
    try:
        return str(exiv2.XmpProperties.ns(prefix))
    except exiv2.Exiv2Error:
        return ""


#: What exiv2 and the XMP standard name; a packet that names them otherwise is not followed.
_STANDARD: Final = {
    prefix: address
    for prefix in (*exiv2.XmpProperties.registeredNamespaces(), *_OF_EXIV2)
    if (address := _address(prefix))
}


def restore_standard() -> None:
    """Give standard prefixes back what they stand for; to be done after any foreign file is read.

    exiv2 takes a packet's word for it: once a file has bound "dc" to something else, it drops
    dc:creator of every file that comes later in the same process, without an error.
    """
    for prefix, address in _STANDARD.items():
        bound = _address(prefix)
        if bound != address:
            exiv2.XmpProperties.unregisterNs(bound)
