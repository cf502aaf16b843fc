"""Certificates that sign Content Credentials: read, and refused in words a person can act on."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from mediadesk.model.errors import UserError
from mediadesk.services.ports.credentials import Signing

#: What each curve signs with (C2PA 2.2, 13.2.1).
_CURVES: Final = {"secp256r1": b"es256", "secp384r1": b"es384", "secp521r1": b"es512"}

#: A chain and a key are some kilobytes; whatever is larger is something else.
_MOST_BYTES: Final = 256 * 1024


def require_signing(signing: Signing) -> None:
    """Refuse a certificate or a key that cannot sign.

    Raises:
        UserError: A file is missing or no PEM, they are not each other's, or the certificate is
            not valid now.
    """
    certificate = _certificates(signing.certificate)[0]
    key = _key(signing.key)
    own = _public(key.public_key())
    if own != _public(certificate.public_key()):
        msg = (
            f"The key {signing.key} is not that of the certificate {signing.certificate}:"
            " name the key that was made for it, and put the signer's own certificate first."
        )
        raise UserError(msg)
    now = datetime.now(UTC)
    if now > certificate.not_valid_after_utc:
        ended = certificate.not_valid_after_utc.date().isoformat()
        msg = f"The certificate {signing.certificate} ran out on {ended}; ask for a new one."
        raise UserError(msg)
    if now < certificate.not_valid_before_utc:
        begins = certificate.not_valid_before_utc.date().isoformat()
        msg = f"The certificate {signing.certificate} is not valid before {begins}."
        raise UserError(msg)


def algorithm_of(signing: Signing) -> bytes:
    """Return what C2PA calls the way a key signs.

    Raises:
        UserError: The key is of a kind that C2PA does not know.
    """
    key = _key(signing.key)
    if isinstance(key, ec.EllipticCurvePrivateKey) and key.curve.name in _CURVES:
        return _CURVES[key.curve.name]
    if isinstance(key, ed25519.Ed25519PrivateKey):
        return b"ed25519"
    if isinstance(key, rsa.RSAPrivateKey):
        return b"ps256"
    msg = (
        f"The key {signing.key} is of a kind that Content Credentials are not signed with:"
        " use P-256, P-384, P-521, Ed25519 or RSA."
    )
    raise UserError(msg)


def read_chain(path: Path) -> bytes:
    """Return a chain of certificates in PEM, without what else its file holds.

    Raises:
        UserError: It cannot be read, or is none.
    """
    return b"".join(one.public_bytes(Encoding.PEM) for one in _certificates(path))


def read_key(path: Path) -> bytes:
    """Return a private key in PEM as PKCS#8, which is all that the signing library reads.

    OpenSSL writes "BEGIN EC PRIVATE KEY" (SEC 1) and "BEGIN RSA PRIVATE KEY" (PKCS#1) as well.

    Raises:
        UserError: It cannot be read, is none, or is locked.
    """
    return _key(path).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _certificates(path: Path) -> list[x509.Certificate]:
    try:
        return x509.load_pem_x509_certificates(_read(path, "certificate"))
    except ValueError as error:
        msg = f"{path} holds no certificate in PEM (BEGIN CERTIFICATE); export it as PEM."
        raise UserError(msg) from error


def _key(path: Path) -> PrivateKeyTypes:
    data = _read(path, "key")
    try:
        return load_pem_private_key(data, password=None)
    except TypeError as error:
        msg = f"The key {path} is locked with a password; save it without one."
        raise UserError(msg) from error
    except ValueError as error:
        msg = f"{path} holds no private key in PEM (BEGIN PRIVATE KEY); export it as PEM."
        raise UserError(msg) from error


def _read(path: Path, what: str) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        msg = (
            f"The {what} to sign with, {path}, cannot be read: {error.strerror}."
            f" Mend the setting credentials.{what}, or empty it to export unsigned."
        )
        raise UserError(msg) from error
    if len(data) > _MOST_BYTES:
        raise UserError(f"{path} is too large for a {what}, which has some kilobytes.")
    return data


def _public(key: object) -> bytes:
    # Each kind of public key knows how to write itself; their common type is not public.
    return key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)  # type: ignore[attr-defined,no-any-return]
