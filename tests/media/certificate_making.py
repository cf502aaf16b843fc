"""Certificates for tests of signing: made on the spot, trusted by nobody."""

from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from mediadesk.services.ports.credentials import Signing

_USES = (
    *("content_commitment", "key_encipherment", "data_encipherment", "key_agreement"),
    *("encipher_only", "decipher_only"),
)


@cache
def key(number: int = 0) -> ec.EllipticCurvePrivateKey:
    """Return one of the keys of a test run."""
    del number
    return ec.generate_private_key(ec.SECP256R1())


def signing(
    folder: Path,
    *,
    begins: datetime | None = None,
    ends: datetime | None = None,
    use: x509.ObjectIdentifier = ExtendedKeyUsageOID.EMAIL_PROTECTION,
    other_key: bool = False,
    password: bytes = b"",
) -> Signing:
    """Write a chain and its key into a folder."""
    authority, own = key(1), key(2)
    chain = _certificate("Desk", "Authority", own, authority, (begins, ends), use)
    root = _certificate("Authority", "Authority", authority, authority, (begins, ends), None)
    certificate, secret = folder / "chain.pem", folder / "key.pem"
    certificate.write_bytes(b"".join(one.public_bytes(Encoding.PEM) for one in (chain, root)))
    locked = BestAvailableEncryption(password) if password else NoEncryption()
    kept = key(3) if other_key else own
    secret.write_bytes(kept.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, locked))
    return Signing(certificate, secret)


def _certificate(subject, issuer, own, signer, validity, use) -> x509.Certificate:
    now = datetime.now(UTC)
    is_root = use is None
    usage = x509.KeyUsage(
        digital_signature=not is_root,
        key_cert_sign=is_root,
        crl_sign=is_root,
        **dict.fromkeys(_USES, False),
    )
    of_signer = x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key())
    begun = (
        x509.CertificateBuilder()
        .subject_name(_name(subject))
        .issuer_name(_name(issuer))
        .public_key(own.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(validity[0] or now - timedelta(days=2))
        .not_valid_after(validity[1] or now + timedelta(days=2))
        .add_extension(x509.BasicConstraints(ca=is_root, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(own.public_key()), critical=False)
        .add_extension(of_signer, critical=False)
    )
    if use is not None:
        begun = begun.add_extension(x509.ExtendedKeyUsage([use]), critical=False)
    return begun.sign(signer, hashes.SHA256())


def _name(common: str) -> x509.Name:
    named = ((NameOID.ORGANIZATION_NAME, "Test desk"), (NameOID.COMMON_NAME, common))
    return x509.Name([x509.NameAttribute(oid, said) for oid, said in named])
