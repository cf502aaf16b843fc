"""What a picture file says of its own editing: plain values, as its metadata carry them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from mediadesk.model.geometry import Box

#: A property's local name and its text: ("CropAngle", "1.5").
NamedText: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True)
class HistoryEvent:
    """One entry of xmpMM:History (XMP part 2, ResourceEvent).

    Attributes:
        action: "saved", "derived", "cropped", ...
        at: When; None where it is not said or not understood.
        software: The program that did it.
        changed: The parts it changed, separated by semicolons; None where the entry is silent,
            which means that anything may have changed.
        parameters: Free text.
    """

    action: str
    at: datetime | None = None
    software: str = ""
    changed: str | None = None
    parameters: str = ""


@dataclass(frozen=True, slots=True)
class SoftCrop:
    """A crop that Photo Mechanic keeps beside the pixels.

    Attributes:
        box: The part it would keep, in fractions of the picture as stored.
        quarter_turns: By how many quarters, clockwise, it would turn the picture.
    """

    box: Box | None = None
    quarter_turns: int = 0


class CredentialState(StrEnum):
    """What checking Content Credentials came to (C2PA 2.2, 14.3; c2pa-rs names)."""

    TRUSTED = "Trusted"
    VALID = "Valid"
    INVALID = "Invalid"
    UNREADABLE = "Unreadable"


@dataclass(frozen=True, slots=True)
class ManifestAction:
    """One entry of a c2pa.actions assertion, version 1 or 2.

    Attributes:
        action: "c2pa.cropped", "com.example.colorized", ...
        at: When.
        software: With what.
        source_type: Digital Source Type, without its scheme.
        description: Free text.
        setting: What was set, where the program says so: "Exposure2012".
        amount: To what.
        regions: The parts it changed, in fractions of the picture.
    """

    action: str
    at: datetime | None = None
    software: str = ""
    source_type: str = ""
    description: str = ""
    setting: str = ""
    amount: str = ""
    regions: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Ingredient:
    """A picture that a signed one was made from, or holds.

    Attributes:
        title: What the signer calls it.
        relationship: "parentOf", "componentOf" or "inputTo".
        document_id: Its xmpMM:DocumentID, where it was kept.
        instance_id: Its xmpMM:InstanceID, where it was kept.
        manifest: The label of its own manifest, where it has one (C2PA 2.2, 8.2).
    """

    title: str
    relationship: str
    document_id: str = ""
    instance_id: str = ""
    manifest: str = ""


@dataclass(frozen=True, slots=True)
class ContentCredentials:
    """What a file's C2PA manifest store says, and how far it can be believed.

    Attributes:
        state: Whether the signature holds, and whether the signer is on a trust list.
        problem: Why it does not hold, in the validator's words; "" where it does.
        signer: Common name of the signing certificate.
        issuer: Who issued the certificate.
        signed_at: When, by the time stamp.
        generator: The program that made the claim.
        title: What the signer calls the picture.
        actions: What the active manifest says was done, in its order.
        ingredients: What the picture was made from.
        source_types: Digital Source Types of the picture and its ingredients, without the scheme.
        is_complete: Whether the signer asserts that no action is left out.
        manifest: The label of the active manifest, unlike all others (C2PA 2.2, 8.2).
        instance_id: The xmpMM:InstanceID that the claim names, or what stands for one.
    """

    state: CredentialState
    problem: str = ""
    signer: str = ""
    issuer: str = ""
    signed_at: datetime | None = None
    generator: str = ""
    title: str = ""
    actions: tuple[ManifestAction, ...] = ()
    ingredients: tuple[Ingredient, ...] = ()
    source_types: tuple[str, ...] = ()
    is_complete: bool = False
    manifest: str = ""
    instance_id: str = ""

    @property
    def is_sound(self) -> bool:
        """Whether the signature holds; who signed may still be a stranger."""
        return self.state in {CredentialState.TRUSTED, CredentialState.VALID}


@dataclass(frozen=True, slots=True)
class EditTraces:
    """Everything in a file's metadata that tells of edits, not yet understood.

    Attributes:
        history: xmpMM:History, in its order.
        photoshop_history: Text of photoshop:History.
        ancestors: How many documents photoshop:DocumentAncestors names.
        develop: Simple properties of the Camera Raw namespace (crs), lists joined by newlines.
        enhanced: Simple properties of Adobe's auxiliary namespace (aux).
        soft_crop: What Photo Mechanic keeps.
        software: Program names by where they stand: ("Exif:Software", "GIMP 2.10").
        image_editor: Who edited it (Exif 3.0, ImageEditor).
        modified_at: When the file was written, by its own word.
        width_px: Width as stored, before its orientation is applied.
        height_px: Height as stored.
        orientation: Exif orientation, 1..8.
        is_raw: The pixels are the camera's own: settings beside them are plans, not facts.
        credentials: Its Content Credentials; None where it has none.
    """

    history: tuple[HistoryEvent, ...] = ()
    photoshop_history: str = ""
    ancestors: int = 0
    develop: tuple[NamedText, ...] = ()
    enhanced: tuple[NamedText, ...] = ()
    soft_crop: SoftCrop | None = None
    software: tuple[NamedText, ...] = ()
    image_editor: str = ""
    modified_at: datetime | None = None
    width_px: int = 0
    height_px: int = 0
    orientation: int = 1
    is_raw: bool = False
    credentials: ContentCredentials | None = None
