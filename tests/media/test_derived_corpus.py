"""Files of many makers, derived for the web: done and told, or refused with a sentence."""

from datetime import UTC, datetime

import pytest
from PIL import ExifTags, Image

from mediadesk.media.derivatives.rendering import PictureRenderer
from mediadesk.media.files import DiskPictures
from mediadesk.model.edit import Edit, EditKind, Evidence, RenderPlan
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.geometry import Box
from mediadesk.model.output import ColourProfile, Output
from mediadesk.model.photo import Origin, Reading
from mediadesk.services.ports.pictures import Imprint, RenderOrder

_CROP = Box(0.1, 0.1, 0.9, 0.9)
_WHEN = datetime(2026, 5, 4, tzinfo=UTC)
_EVERY = 5


@pytest.mark.corpus
@pytest.mark.filterwarnings("ignore:.*EXIF.*:UserWarning")
@pytest.mark.filterwarnings("ignore:Image appears to be a malformed MPO:UserWarning")
@pytest.mark.filterwarnings("ignore:Metadata Warning:UserWarning")
def test_real_files_are_derived_and_told_or_refused_with_a_sentence(corpus, tmp_path):
    edit = Edit("e", 0, EditKind.CROP, Evidence.MADE_HERE, done_at=_WHEN, crop=_CROP)
    credit = Reading(Origin.XMP, "credit_line", "Ann Lindqvist/Reuters")
    imprint = Imprint((credit,), (), (edit,), _WHEN, "MediaDesk 1")
    output = Output(profile=ColourProfile.SRGB, keeps_position=False)
    files = list(DiskPictures().find([corpus / "dev" / "photos"]))
    made, refused = 0, []
    for number, path in enumerate(files[::_EVERY]):
        out = tmp_path / f"{number}.jpg"
        try:
            PictureRenderer().render(
                RenderOrder(path, RenderPlan(crop=_CROP), out, imprint, output)
            )
        except (UserError, OutsideError) as error:
            refused.append((str(error), out))
            continue
        made += 1
        with Image.open(out) as image:
            told = str(image.getxmp())
            exif = image.getexif()
            assert not exif.get_ifd(ExifTags.IFD.GPSInfo), path
        assert "Ann Lindqvist/Reuters" in told, path
        assert "crop 0.1 0.1 0.9 0.9" in told, path
        assert exif[ExifTags.Base.Orientation] == 1, path
    assert made > 20
    assert all(sentence.endswith((".", ")")) and not out.exists() for sentence, out in refused)
