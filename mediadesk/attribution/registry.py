"""Every rule, switched on by its line here, and which of them a profile applies."""

from dataclasses import dataclass
from inspect import cleandoc
from typing import Final

from mediadesk.attribution.profile import Profile
from mediadesk.attribution.rule import Rule
from mediadesk.attribution.rules.agency_forbids_edit import AgencyForbidsEdit
from mediadesk.attribution.rules.ai_in_news import AiInNews
from mediadesk.attribution.rules.ai_not_on_record import AiNotOnRecord
from mediadesk.attribution.rules.ai_system_unnamed import AiSystemUnnamed
from mediadesk.attribution.rules.ai_unlabelled import AiUnlabelled
from mediadesk.attribution.rules.alt_missing import AltMissing
from mediadesk.attribution.rules.alt_repeats import AltRepeats
from mediadesk.attribution.rules.alteration_forbidden import AlterationForbidden
from mediadesk.attribution.rules.caption_differs import CaptionDiffers
from mediadesk.attribution.rules.change_notice_missing import ChangeNoticeMissing
from mediadesk.attribution.rules.copyright_differs import CopyrightDiffers
from mediadesk.attribution.rules.credentials_broken import CredentialsBroken
from mediadesk.attribution.rules.credentials_edit_unlogged import CredentialsEditUnlogged
from mediadesk.attribution.rules.credentials_lost import CredentialsLost
from mediadesk.attribution.rules.credit_cut import CreditCut
from mediadesk.attribution.rules.credit_elsewhere import CreditElsewhere
from mediadesk.attribution.rules.credit_glued import CreditGlued
from mediadesk.attribution.rules.credit_incomplete import CreditIncomplete
from mediadesk.attribution.rules.credit_misplaced import CreditMisplaced
from mediadesk.attribution.rules.credit_missing import CreditMissing
from mediadesk.attribution.rules.credit_misspelt import CreditMisspelt
from mediadesk.attribution.rules.credit_off_place import CreditOffPlace
from mediadesk.attribution.rules.credit_order import CreditOrder
from mediadesk.attribution.rules.credit_repeats import CreditRepeats
from mediadesk.attribution.rules.credit_swapped import CreditSwapped
from mediadesk.attribution.rules.credit_wrong_party import CreditWrongParty
from mediadesk.attribution.rules.derivative_forbidden import DerivativeForbidden
from mediadesk.attribution.rules.edit_blocked import EditBlocked
from mediadesk.attribution.rules.edit_undisclosed import EditUndisclosed
from mediadesk.attribution.rules.edit_unsupported import EditUnsupported
from mediadesk.attribution.rules.editor_unnamed import EditorUnnamed
from mediadesk.attribution.rules.editor_wrong_role import EditorWrongRole
from mediadesk.attribution.rules.embargo_broken import EmbargoBroken
from mediadesk.attribution.rules.file_photo_unmarked import FilePhotoUnmarked
from mediadesk.attribution.rules.handout_unmarked import HandoutUnmarked
from mediadesk.attribution.rules.licence_differs import LicenceDiffers
from mediadesk.attribution.rules.licence_link_missing import LicenceLinkMissing
from mediadesk.attribution.rules.licence_missing import LicenceMissing
from mediadesk.attribution.rules.mandatory_missing import MandatoryMissing
from mediadesk.attribution.rules.markup_acquire_page_missing import MarkupAcquirePageMissing
from mediadesk.attribution.rules.markup_address_missing import MarkupAddressMissing
from mediadesk.attribution.rules.markup_address_not_shown import MarkupAddressNotShown
from mediadesk.attribution.rules.markup_credit_differs import MarkupCreditDiffers
from mediadesk.attribution.rules.markup_differs_from_record import MarkupDiffersFromRecord
from mediadesk.attribution.rules.markup_licence_no_address import MarkupLicenceNoAddress
from mediadesk.attribution.rules.markup_names_nobody import MarkupNamesNobody
from mediadesk.attribution.rules.metadata_disagree import MetadataDisagree
from mediadesk.attribution.rules.metadata_stripped import MetadataStripped
from mediadesk.attribution.rules.montage_unmarked import MontageUnmarked
from mediadesk.attribution.rules.names_nobody import NamesNobody
from mediadesk.attribution.rules.noncommercial_in_advertisement import NoncommercialInAdvertisement
from mediadesk.attribution.rules.original_link_missing import OriginalLinkMissing
from mediadesk.attribution.rules.person_cropped_away import PersonCroppedAway
from mediadesk.attribution.rules.picture_altered import PictureAltered
from mediadesk.attribution.rules.picture_unknown import PictureUnknown
from mediadesk.attribution.rules.picture_unseen import PictureUnseen
from mediadesk.attribution.rules.platform_only import PlatformOnly
from mediadesk.attribution.rules.record_incomplete import RecordIncomplete
from mediadesk.attribution.rules.rights_expired import RightsExpired
from mediadesk.attribution.rules.source_type_unclear import SourceTypeUnclear
from mediadesk.attribution.rules.symbol_photo_unmarked import SymbolPhotoUnmarked
from mediadesk.attribution.rules.use_forbidden import UseForbidden
from mediadesk.attribution.rules.use_restricted import UseRestricted
from mediadesk.i18n.near_names import did_you_mean
from mediadesk.model.errors import UserError
from mediadesk.model.finding import Severity

#: In the order of their codes.
ALL_RULES: Final[tuple[type[Rule], ...]] = (
    AiUnlabelled,
    AiInNews,
    AiNotOnRecord,
    SourceTypeUnclear,
    AiSystemUnnamed,
    CreditMissing,
    CreditIncomplete,
    CreditMisspelt,
    CreditWrongParty,
    NamesNobody,
    CreditSwapped,
    CreditMisplaced,
    CreditOrder,
    PlatformOnly,
    CreditRepeats,
    CreditGlued,
    CreditOffPlace,
    CreditElsewhere,
    CreditCut,
    EditUndisclosed,
    EditUnsupported,
    EditorUnnamed,
    EditorWrongRole,
    EditBlocked,
    PersonCroppedAway,
    AgencyForbidsEdit,
    MontageUnmarked,
    LicenceMissing,
    MandatoryMissing,
    LicenceDiffers,
    LicenceLinkMissing,
    CopyrightDiffers,
    ChangeNoticeMissing,
    DerivativeForbidden,
    OriginalLinkMissing,
    NoncommercialInAdvertisement,
    AlterationForbidden,
    EmbargoBroken,
    RightsExpired,
    UseForbidden,
    UseRestricted,
    RecordIncomplete,
    MetadataDisagree,
    PictureUnknown,
    AltMissing,
    PictureAltered,
    PictureUnseen,
    CredentialsBroken,
    CredentialsLost,
    MetadataStripped,
    CredentialsEditUnlogged,
    AltRepeats,
    MarkupAddressMissing,
    MarkupNamesNobody,
    MarkupLicenceNoAddress,
    MarkupAcquirePageMissing,
    MarkupAddressNotShown,
    MarkupCreditDiffers,
    MarkupDiffersFromRecord,
    CaptionDiffers,
    FilePhotoUnmarked,
    SymbolPhotoUnmarked,
    HandoutUnmarked,
)


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """A rule as it is shown to people.

    Attributes:
        code: Such as "C101".
        name: Such as "credit-missing".
        severity: How much it weighs unless a profile says otherwise.
        explanation: What it is, why it matters, an example, how to mend it.
    """

    code: str
    name: str
    severity: Severity
    explanation: str

    @property
    def summary(self) -> str:
        """The first sentence of the explanation."""
        return self.explanation.split("\n", 1)[0]


def rule_table() -> tuple[RuleInfo, ...]:
    """Return every rule as it is shown to people, by code."""
    return tuple(
        RuleInfo(rule.code, rule.name, rule.severity, cleandoc(rule.__doc__ or ""))
        for rule in ALL_RULES
    )


def rule_named(code_or_name: str) -> RuleInfo:
    """Return the rule of a code or a name, in capitals or not.

    Raises:
        UserError: There is none.
    """
    wanted = code_or_name.strip().casefold()
    for rule in rule_table():
        if wanted in (rule.code.casefold(), rule.name):
            return rule
    meant = did_you_mean(code_or_name, (rule.name for rule in rule_table()))
    msg = f"There is no rule {code_or_name!r}.{meant} `mediadesk rules` lists them."
    raise UserError(msg)


def rules_of(profile: Profile) -> tuple[Rule, ...]:
    """Return the rules that a profile applies, by code.

    Raises:
        UserError: The profile names a rule that there is not.
    """
    known = {rule.name for rule in ALL_RULES}
    named = profile.ignores | {name for name, _ in profile.severities}
    unknown = sorted(named - known)
    if unknown:
        msg = (
            f"The profile {profile.name} names a rule {unknown[0]!r}, which does not exist; "
            "`mediadesk rules` lists them."
        )
        raise UserError(msg)
    return tuple(rule() for rule in ALL_RULES if rule.name not in profile.ignores)
