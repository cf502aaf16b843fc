"""The writers at hand are those that the command line promises."""

from mediadesk.bootstrap.delivery import delivery_writers
from mediadesk.cli.usage.deliver import FORMS
from tests.fakes.picture_files import FakePictures
from tests.fakes.previews import FakePreviews

WRITERS = delivery_writers(FakePreviews(), FakePictures())


def test_the_command_line_offers_every_form() -> None:
    assert {writer.form.name for writer in WRITERS} == set(FORMS)


def test_names_and_labels_are_unique() -> None:
    assert len({writer.form.name for writer in WRITERS}) == len(WRITERS)
    assert len({writer.form.label for writer in WRITERS}) == len(WRITERS)


def test_every_form_says_what_it_writes() -> None:
    assert all(writer.form.label for writer in WRITERS)


def test_suffixes_are_lower_case_and_begin_with_a_full_stop() -> None:
    suffixes = [suffix for writer in WRITERS for suffix in writer.form.suffixes]
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in suffixes)
