"""Closed vocabularies of fields, and the value that a code, a label or an old spelling means."""

import re
from typing import Final

from mediadesk.metadata.field_spec import Choices

#: Where PLUS and IPTC keep their vocabularies; a value is this and a code.
PLUS: Final = "http://ns.useplus.org/ldf/vocab/"
_SOURCE_TYPES: Final = "http://cv.iptc.org/newscodes/digitalsourcetype/"

#: Google writes vocabulary URIs with https (trap T8); they are names, not links.
_SECURE: Final = re.compile(r"^https://(?=cv\.iptc\.org|ns\.useplus\.org)", re.IGNORECASE)


def _choices(scheme: str, *terms: tuple[str, str]) -> Choices:
    return tuple((scheme + code, label) for code, label in terms)


#: PLUS Data Mining, as IPTC Photo Metadata 2023.1 took it over.
DATA_MINING: Final = _choices(
    PLUS,
    ("DMI-UNSPECIFIED", "Nothing said"),
    ("DMI-ALLOWED", "Allowed"),
    ("DMI-PROHIBITED-AIMLTRAINING", "No training of AI"),
    ("DMI-PROHIBITED-GENAIMLTRAINING", "No training of generative AI"),
    ("DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING", "Only to be found by search engines"),
    ("DMI-PROHIBITED", "Prohibited"),
    ("DMI-PROHIBITED-SEECONSTRAINT", "Prohibited, see other constraints"),
    ("DMI-PROHIBITED-SEEEMBEDDEDRIGHTSEXPR", "Prohibited, see embedded rights expression"),
    ("DMI-PROHIBITED-SEELINKEDRIGHTSEXPR", "Prohibited, see linked rights expression"),
)
MODEL_RELEASE: Final = _choices(
    PLUS,
    ("MR-NON", "None"),
    ("MR-NAP", "Not applicable"),
    ("MR-UMR", "Unlimited releases"),
    ("MR-LMR", "Limited or incomplete releases"),
)
PROPERTY_RELEASE: Final = _choices(
    PLUS,
    ("PR-NON", "None"),
    ("PR-NAP", "Not applicable"),
    ("PR-UPR", "Unlimited releases"),
    ("PR-LPR", "Limited or incomplete releases"),
)
MINOR_AGE: Final = _choices(
    PLUS,
    ("AG-UNK", "Age not known"),
    ("AG-A25", "25 or over"),
    *((f"AG-A{age}", f"{age}") for age in range(24, 14, -1)),
    ("AG-U14", "14 or under"),
)
CREDIT_LINE_REQUIRED: Final = _choices(
    PLUS,
    ("CR-NRQ", "Not required"),
    ("CR-COI", "On the picture"),
    ("CR-CAI", "Beside the picture"),
    ("CR-CCA", "In the credits"),
)
ALTERATION_CONSTRAINTS: Final = _choices(
    PLUS,
    ("AL-CRP", "No cropping"),
    ("AL-FLP", "No flipping"),
    ("AL-RET", "No retouching"),
    ("AL-CLR", "No colourisation"),
    ("AL-DCL", "No conversion to black and white"),
    ("AL-MRG", "No merging with other pictures"),
)
IMAGE_TYPE: Final = _choices(
    PLUS,
    ("TY-PHO", "Photograph"),
    ("TY-ILL", "Illustration"),
    ("TY-MCI", "Composed of several pictures"),
    ("TY-VID", "Video"),
    ("TY-OTR", "Other"),
)
COPYRIGHT_STATUS: Final = _choices(
    PLUS,
    ("CS-PRO", "Protected"),
    ("CS-PUB", "Public domain"),
    ("CS-UNK", "Not known"),
)
TELEPHONE_TYPE: Final = _choices(
    PLUS,
    ("work", "Work"),
    ("cell", "Mobile"),
    ("fax", "Fax"),
    ("home", "Home"),
    ("pager", "Pager"),
)
#: IPTC Digital Source Type, the terms in force first, then those that were retired.
DIGITAL_SOURCE_TYPE: Final = _choices(
    _SOURCE_TYPES,
    ("digitalCapture", "Taken with a camera"),
    ("computationalCapture", "Taken with a camera, several exposures joined"),
    ("negativeFilm", "Scan of a negative"),
    ("positiveFilm", "Scan of a transparency"),
    ("print", "Scan of a print"),
    ("humanEdits", "Edited by people"),
    ("algorithmicallyEnhanced", "Enhanced by a program"),
    ("compositeWithTrainedAlgorithmicMedia", "Edited with generative AI"),
    ("compositeCapture", "Composed of photographs"),
    ("compositeSynthetic", "Composed, with parts made by generative AI"),
    ("composite", "Composed, of parts not known"),
    ("trainedAlgorithmicMedia", "Made by generative AI"),
    ("algorithmicMedia", "Made by a program without training data"),
    ("digitalCreation", "Drawn or painted with digital tools"),
    ("dataDrivenMedia", "Drawn from data"),
    ("virtualRecording", "Recorded in a virtual scene"),
    ("screenCapture", "Picture of a screen"),
    ("minorHumanEdits", "Edited by people, little (retired)"),
    ("digitalArt", "Digital art (retired)"),
    ("softwareImage", "Made by software (retired)"),
)
RATING: Final[Choices] = (
    ("-1", "Rejected"),
    ("0", "None"),
    *((f"{stars}", "★" * stars) for stars in range(1, 6)),
)
YES_NO: Final[Choices] = (("true", "Yes"), ("false", "No"))


def chosen(choices: Choices, text: str) -> str:
    """Return the value that a text means: the value itself, its code, its label; else the text.

    Capitals do not count, nor whether a vocabulary's address is written with http or https, nor a
    slash at its end.
    """
    said = _SECURE.sub("http://", text.strip())
    wanted = said.rstrip("/").casefold()
    for value, label in choices:
        if wanted in {value.casefold(), _code(value).casefold(), label.casefold()}:
            return value
    return said


def label_of(choices: Choices, value: str) -> str:
    """Return what people call a value; the value itself where the vocabulary has it not."""
    meant = chosen(choices, value)
    return next((label for one, label in choices if one == meant), value)


def _code(value: str) -> str:
    return value.rpartition("/")[2]
