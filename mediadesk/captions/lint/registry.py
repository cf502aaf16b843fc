"""Every rule of the lint, switched on by its line here, and which of them a profile applies."""

from collections.abc import Mapping
from inspect import cleandoc
from typing import Final

from mediadesk.captions.lint.case import CaptionFault, LintCase
from mediadesk.captions.lint.profile import LintProfile
from mediadesk.captions.lint.rule import LintRule
from mediadesk.captions.lint.rules.all_capitals import AllCapitals
from mediadesk.captions.lint.rules.alt_text_idle import AltTextIdle
from mediadesk.captions.lint.rules.alt_text_missing import AltTextMissing
from mediadesk.captions.lint.rules.alt_text_repeats import AltTextRepeats
from mediadesk.captions.lint.rules.camera_text_left import CameraTextLeft
from mediadesk.captions.lint.rules.caption_repeats_headline import CaptionRepeatsHeadline
from mediadesk.captions.lint.rules.code_left import CodeLeft
from mediadesk.captions.lint.rules.credit_in_caption import CreditInCaption
from mediadesk.captions.lint.rules.date_differs import DateDiffers
from mediadesk.captions.lint.rules.doubled_word import DoubledWord
from mediadesk.captions.lint.rules.instruction_binding import InstructionBinding
from mediadesk.captions.lint.rules.length_over import LengthOver
from mediadesk.captions.lint.rules.length_under import LengthUnder
from mediadesk.captions.lint.rules.mandatory_credit_unheeded import MandatoryCreditUnheeded
from mediadesk.captions.lint.rules.name_misspelt import NameMisspelt
from mediadesk.captions.lint.rules.name_variant import NameVariant
from mediadesk.captions.lint.rules.pair_open import PairOpen
from mediadesk.captions.lint.rules.placeholder_left import PlaceholderLeft
from mediadesk.captions.lint.rules.spacing_odd import SpacingOdd
from mediadesk.captions.lint.rules.weekday_wrong import WeekdayWrong
from mediadesk.captions.lint.rules.when_missing import WhenMissing
from mediadesk.captions.lint.rules.where_missing import WhereMissing
from mediadesk.captions.lint.rules.who_missing import WhoMissing
from mediadesk.model.errors import UserError
from mediadesk.model.finding import Severity

#: In the order of their codes.
ALL_RULES: Final[tuple[type[LintRule], ...]] = (
    PlaceholderLeft,
    CodeLeft,
    CameraTextLeft,
    WhoMissing,
    WhereMissing,
    WhenMissing,
    LengthOver,
    LengthUnder,
    NameMisspelt,
    DoubledWord,
    SpacingOdd,
    PairOpen,
    AllCapitals,
    NameVariant,
    DateDiffers,
    WeekdayWrong,
    CreditInCaption,
    MandatoryCreditUnheeded,
    InstructionBinding,
    AltTextMissing,
    AltTextRepeats,
    AltTextIdle,
    CaptionRepeatsHeadline,
)


def explanations() -> tuple[tuple[str, str, Severity, str], ...]:
    """Return code, name, weight and explanation of every rule, by code."""
    return tuple(
        (rule.code, rule.name, rule.severity, cleandoc(rule.__doc__ or "")) for rule in ALL_RULES
    )


def rules_of(profile: LintProfile) -> tuple[LintRule, ...]:
    """Return the rules that a profile applies, by code.

    Raises:
        UserError: The profile names a rule that there is not.
    """
    known = {rule.name for rule in ALL_RULES}
    unknown = sorted((profile.ignores | profile.severities.keys()) - known)
    if unknown:
        msg = (
            f"The lint profile {profile.name} names a rule {unknown[0]!r}, which does not exist; "
            "`mediadesk rules` lists them."
        )
        raise UserError(msg)
    return tuple(rule() for rule in ALL_RULES if rule.name not in profile.ignores)


def faults_of(case: LintCase, rules: tuple[LintRule, ...]) -> tuple[CaptionFault, ...]:
    """Return what rules find, by field and place."""
    found = [fault for rule in rules for fault in rule.check(case)]
    return tuple(sorted(found, key=lambda fault: (fault.field, fault.start, fault.rule)))


def profiles_from(texts: Mapping[str, str]) -> dict[str, LintProfile]:
    """Return the profiles of some TOML files, given as {name: content}."""
    return {name: LintProfile.from_text(text, name) for name, text in texts.items()}
