"""What is said of the kind of what was sent (Content-Type, RFC 9110, section 8.3)."""

from dataclasses import dataclass
from email.message import Message
from typing import Self


@dataclass(frozen=True, slots=True)
class ContentType:
    """A content type, taken apart.

    Attributes:
        media_type: In small letters and without parameters: "text/html"; "" for none.
        charset: The encoding that it names for a text, in small letters; "" for none.
    """

    media_type: str
    charset: str

    @classmethod
    def of(cls, said: str) -> Self:
        """Return the content type that a header names."""
        header = Message()
        header["Content-Type"] = said
        media_type = said.partition(";")[0].strip().lower()
        return cls(media_type, header.get_content_charset("") or "")
