"""Sign derivatives with Content Credentials (C2PA 2.2), and look certificates over before."""

import json
from collections.abc import Mapping
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from c2pa import (  # type: ignore[import-untyped]  # it ships no types
    Builder,
    C2paError,
    C2paSignerInfo,
    Context,
    Reader,
    Settings,
    Signer,
)
from PIL import Image
from typing_extensions import override

from mediadesk.media.derivatives.credentials_actions import PARENT, actions
from mediadesk.media.derivatives.descent import media_type
from mediadesk.media.derivatives.signing_certificates import (
    algorithm_of,
    read_chain,
    read_key,
    require_signing,
)
from mediadesk.metadata.values import cleaned
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.services.ports.credentials import Signing, SigningChecker
from mediadesk.services.ports.pictures import RenderOrder

#: Nothing is fetched: neither manifests that a picture says lie elsewhere, nor answers of
#: certificate authorities. A time-stamp authority is asked where the settings name one.
_OFFLINE: Final[Mapping[str, Any]] = MappingProxyType(  # Any: the library's own tree of settings
    {"verify": {"remote_manifest_fetch": False, "ocsp_fetch": False}}
)

#: States in which a file's credentials are sound; "Trusted" where the signer is on a list as well.
_SOUND: Final = frozenset({"Valid", "Trusted"})

#: What c2pa takes as an ingredient beside the formats that are written here.
_INGREDIENT_TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        ".heic": "image/heic",
        ".heif": "image/heif",
        ".avif": "image/avif",
        ".dng": "image/x-adobe-dng",
        ".gif": "image/gif",
    }
)


class CertificateDesk(SigningChecker):
    """Looks certificates over, and signs something with them for trial."""

    @override
    def require_usable(self, signing: Signing) -> None:
        require_signing(signing)
        trial, signed = BytesIO(), BytesIO()
        Image.new("RGB", (8, 8)).save(trial, "JPEG")
        try:
            with ExitStack() as stack:
                context = stack.enter_context(_context())
                signer = stack.enter_context(_signer(signing, is_trial=True))
                builder = stack.enter_context(Builder(_manifest("trial", "", []), context))
                builder.sign(signer, "image/jpeg", BytesIO(trial.getvalue()), signed)
                signed.seek(0)
                reader = stack.enter_context(Reader("image/jpeg", signed, context=context))
                is_sound = reader.get_validation_state() in _SOUND
                said = _faults(reader)
        except C2paError as error:
            raise UserError(_unfit(signing.certificate, str(error))) from error
        if not is_sound:
            raise UserError(_unfit(signing.certificate, said))


def sign(path: Path, order: RenderOrder, signing: Signing) -> None:
    """Give a finished file Content Credentials, in place, and verify them.

    They name what was done, and the original, with its own credentials, as what was opened.

    Args:
        path: The file, its metadata written: credentials seal them.
        order: What it was made of.
        signing: What to sign with.

    Raises:
        OutsideError: It could not be signed, or what was written does not verify.
    """
    signed = path.with_name(f"{path.stem}-signed{path.suffix}")
    try:
        with ExitStack() as stack:
            context = stack.enter_context(_context())
            signer = stack.enter_context(_signer(signing))
            done = actions(order)
            name = cleaned(order.out.name)
            manifest = _manifest(name, order.imprint.software, done)
            builder = stack.enter_context(Builder(manifest, context))
            if not _add_parent(builder, order.original):
                # A camera's own format: named, without a print of its bytes.
                bare = {**manifest, "ingredients": [_parent(order.original)]}
                builder = stack.enter_context(Builder(bare, context))
            builder.sign_file(path, signed, signer)
            reader = stack.enter_context(Reader(signed, context=context))
            _require_sound(reader, order)
        signed.replace(path)
    except C2paError as error:
        raise OutsideError(_unsigned(order, signing, str(error))) from error
    finally:
        signed.unlink(missing_ok=True)


def _context() -> Context:
    return Context(Settings.from_dict(dict(_OFFLINE)))


def _signer(signing: Signing, *, is_trial: bool = False) -> Signer:
    chain = read_chain(signing.certificate)
    # The library asks even an authority of no address, so that there must be none at all.
    authority = None if is_trial else signing.time_authority.encode() or None
    key = read_key(signing.key)
    return Signer.from_info(C2paSignerInfo(algorithm_of(signing), chain, key, authority))


def _manifest(title: str, software: str, done: list[dict[str, Any]]) -> dict[str, Any]:
    name, _, version = (software or "MediaDesk").partition(" ")
    generator = {"name": name, "version": version} if version else {"name": name}
    if not done:
        done = [
            {
                "action": "c2pa.created",
                "digitalSourceType": "http://c2pa.org/digitalsourcetype/empty",
            }
        ]
    data = {"actions": done, "allActionsIncluded": True}
    return {
        "claim_generator_info": [generator],
        "title": title,
        "assertions": [{"label": "c2pa.actions.v2", "data": data}],
    }


def _add_parent(builder: Builder, original: Path) -> bool:
    """Name the original, with its own credentials where it has some; False where it is not read."""
    kind = media_type(original) or _INGREDIENT_TYPES.get(original.suffix.lower(), "")
    if not kind:
        return False
    try:
        with original.open("rb") as stream:
            builder.add_ingredient(json.dumps(_parent(original)), kind, stream)
    except C2paError:
        return False
    return True


def _parent(original: Path) -> dict[str, str]:
    return {"title": cleaned(original.name), "relationship": "parentOf", "label": PARENT}


def _require_sound(reader: Reader, order: RenderOrder) -> None:
    state = reader.get_validation_state()
    if state not in _SOUND:
        msg = (
            f"{order.out.name} was not made: its Content Credentials do not verify"
            f" ({_faults(reader) or state})."
        )
        raise OutsideError(msg)


def _faults(reader: Reader) -> str:
    results = reader.get_validation_results() or {}
    failures = results.get("activeManifest", {}).get("failure", [])
    return ", ".join(str(failure.get("code", "")) for failure in failures)


def _unfit(certificate: Path, said: str) -> str:
    return (
        f"The certificate {certificate} cannot sign Content Credentials: {said.rstrip('.')}."
        " Ask for one made for signing documents or mail, with its whole chain."
    )


def _unsigned(order: RenderOrder, signing: Signing, said: str) -> str:
    hint = (
        f" If the time-stamp authority {signing.time_authority} does not answer, empty the setting"
        " credentials.time_authority."
        if signing.time_authority
        else ""
    )
    return f"{order.out.name} was not made: it could not be signed ({said.rstrip('.')}).{hint}"
