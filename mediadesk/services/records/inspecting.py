"""Look at picture files as they are, whether the catalogue knows them or not."""

from pathlib import Path

from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import Comparison
from mediadesk.model.edit_traces import ContentCredentials, CredentialState
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.paths import absence, is_file
from mediadesk.services.ports.catalogue import Clock
from mediadesk.services.ports.pictures import Comparer, PictureFiles
from mediadesk.services.ports.traces import TraceReader
from mediadesk.services.records.first_records import first_records
from mediadesk.services.records.printed import ParsesPrinted


class Inspecting:
    """Reads single files as an import would, and compares two, leaving the catalogue alone."""

    def __init__(
        self,
        *,
        files: PictureFiles,
        comparer: Comparer,
        traces: TraceReader,
        parse: ParsesPrinted,
        clock: Clock,
    ) -> None:
        self._files = files
        self._traces = traces
        self._comparer = comparer
        self._parse = parse
        self._clock = clock

    def dossier(self, path: Path) -> Dossier:
        """Return what importing a file would bring into the catalogue; its number is 0.

        Raises:
            UserError: There is no such file.
            OutsideError: It cannot be read as a picture.
        """
        intake = self._files.read(_existing(path))
        records = first_records(intake, self._parse)
        return Dossier(
            photo=intake.as_photo(self._clock.now()),
            captions=(records.caption,) if records.caption is not None else (),
            credit=records.credit,
            contributions=records.contributions,
            edits=records.edits,
            fields=records.fields,
            readings=intake.readings,
        )

    def credentials(self, path: Path) -> ContentCredentials | None:
        """Return a file's Content Credentials, checked now; None where it has none, or is gone.

        They are read when they are asked for and never kept: a signature holds of the bytes that
        lie there now, and whether its signer is trusted changes with time.

        A file that cannot be read is a state of them, with the reason.
        """
        if not is_file(path):
            return None
        try:
            return self._traces.credentials(path)
        except OutsideError as error:
            return ContentCredentials(CredentialState.UNREADABLE, str(error))

    def compare(self, original: Path, derived: Path) -> Comparison:
        """Return what the pixels say was done to an original.

        Raises:
            UserError: A file is not there.
            OutsideError: A file cannot be read as a picture.
        """
        return self._comparer.compare(_existing(original), _existing(derived))


def _existing(path: Path) -> Path:
    whole = path.expanduser().absolute()
    if not is_file(whole):
        msg = f"{path} {absence(whole)}; check the path."
        raise UserError(msg)
    return whole
