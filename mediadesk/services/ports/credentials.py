"""What the services need of Content Credentials: a certificate looked over before it signs."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Signing:
    """What Content Credentials are signed with.

    Attributes:
        certificate: The chain in PEM, the signer's own certificate first.
        key: Its private key in PEM.
        time_authority: Address of a time-stamp authority; "" for none, and then none is asked.
    """

    certificate: Path
    key: Path
    time_authority: str = ""


class SigningChecker(Protocol):
    """Look a certificate over."""

    def require_usable(self, signing: Signing) -> None:
        """Refuse what cannot sign.

        Raises:
            UserError: A file is missing or no PEM, the key is not the certificate's, the
                certificate has run out, or it is not made for signing; with what to do.
        """
        ...
