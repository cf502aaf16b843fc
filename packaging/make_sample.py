"""Make the sample desk: draw its stand-ins, write the photos' metadata, cut the article's pictures.

The photographs themselves are kept in resources/sample/photos; `--photographs FOLDER` takes them
anew from a folder that holds scikit-image's sample pictures. Their metadata come from
resources/sample/photos.toml and are written without touching the pixels.
"""

import argparse
import tomllib
from pathlib import Path

import exiv2
import sample_drawings
from PIL import Image, ImageDraw

SAMPLE = Path(__file__).resolve().parent.parent / "resources" / "sample"
PHOTOS = SAMPLE / "photos"

#: scikit-image's file name of each photograph.
PHOTOGRAPHS = {
    "eileen-collins": "astronaut.png",
    "falcon-on-its-pad": "rocket.jpg",
    "espresso": "coffee.png",
    "chelsea": "chelsea.png",
    "hubble-deep-field": "hubble_deep_field.jpg",
}

#: The article's picture files: the photo, the box kept in fractions, the width in pixels.
PRINTED = {
    "greeting": ("kremlin-greeting", (0.20, 0.16, 0.80, 0.84), 1350),
    "collins": ("eileen-collins", (0.0, 0.0, 1.0, 1.0), 512),
    "rocket": ("falcon-on-its-pad", (0.22, 0.05, 0.78, 0.95), 360),
    "espresso": ("espresso", (0.0, 0.0, 1.0, 1.0), 600),
    "cat": ("chelsea", (0.0, 0.0, 1.0, 1.0), 451),
}

XMP_KEYS = {
    "description": "Xmp.dc.description",
    "title": "Xmp.dc.title",
    "usage_terms": "Xmp.xmpRights.UsageTerms",
    "alt_text": "Xmp.iptc.AltTextAccessibility",
    "headline": "Xmp.photoshop.Headline",
    "credit_line": "Xmp.photoshop.Credit",
    "source": "Xmp.photoshop.Source",
    "instructions": "Xmp.photoshop.Instructions",
    "date_created": "Xmp.photoshop.DateCreated",
    "city": "Xmp.photoshop.City",
    "state": "Xmp.photoshop.State",
    "country": "Xmp.photoshop.Country",
    "country_code": "Xmp.iptc.CountryCode",
    "web_statement": "Xmp.xmpRights.WebStatement",
    "creators": "Xmp.dc.creator",
    "keywords": "Xmp.dc.subject",
    "persons_shown": "Xmp.iptcExt.PersonInImage",
    "digital_source_type": "Xmp.iptcExt.DigitalSourceType",
}
LANGUAGE_ALTERNATIVES = {"description", "title", "usage_terms", "alt_text"}


def main() -> None:
    """Make every file of the sample desk that a script can make."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photographs", type=Path, help="folder of scikit-image's pictures")
    options = parser.parse_args()
    PHOTOS.mkdir(parents=True, exist_ok=True)
    _save(sample_drawings.greeting(), PHOTOS / "kremlin-greeting.jpg")
    if options.photographs:
        for name, source in PHOTOGRAPHS.items():
            with Image.open(options.photographs / source) as picture:
                _save(picture.convert("RGB"), PHOTOS / f"{name}.jpg", quality=92)
    described = tomllib.loads((SAMPLE / "photos.toml").read_text(encoding="utf-8"))
    for name, fields in described.items():
        _describe(PHOTOS / f"{name}.jpg", fields)
    _print_article()


def _print_article() -> None:
    folder = SAMPLE / "article_files"
    folder.mkdir(exist_ok=True)
    for name, (photo, box, width_px) in PRINTED.items():
        with Image.open(PHOTOS / f"{photo}.jpg") as picture:
            wide, high = picture.size
            kept = picture.crop(
                (
                    round(box[0] * wide),
                    round(box[1] * high),
                    round(box[2] * wide),
                    round(box[3] * high),
                )
            )
        height_px = round(kept.height * width_px / kept.width)
        sized = kept.resize((width_px, height_px), Image.Resampling.LANCZOS)
        _save(sized, folder / f"{name}.jpg", quality=82)
    _save(sample_drawings.harbour(900, 600), folder / "harbour.jpg", quality=82)
    logo = Image.new("RGB", (56, 56), (24, 24, 24))
    ImageDraw.Draw(logo).rectangle((14, 18, 42, 38), outline=(255, 255, 255), width=4)
    logo.save(folder / "logo.png", optimize=True)


def _save(picture: Image.Image, path: Path, quality: int = 88) -> None:
    picture.save(path, quality=quality, optimize=True, subsampling="4:2:0")


def _describe(path: Path, fields: dict[str, str | list[str]]) -> None:
    image = exiv2.ImageFactory.open(str(path))
    image.readMetadata()
    xmp = exiv2.XmpData()
    for field, content in fields.items():
        if field == "origin":
            continue
        key = XMP_KEYS[field]
        if field in LANGUAGE_ALTERNATIVES:
            xmp[key] = exiv2.LangAltValue(f'lang="x-default" {content}')
        elif isinstance(content, list):
            kind = exiv2.TypeId.xmpSeq if field == "creators" else exiv2.TypeId.xmpBag
            value = exiv2.XmpArrayValue(kind)
            for item in content:
                value.append(item)
            xmp[key] = value
        else:
            xmp[key] = content
    image.setXmpData(xmp)
    image.writeMetadata()


if __name__ == "__main__":
    main()
