"""InDesign layouts: which pictures are printed, and with what caption, credit and alt text."""

import base64
from pathlib import Path

import pytest

from mediadesk.model.placement import Placement
from tests.fakes.indesign import (
    LAYER,
    Package,
    Placed,
    moved,
    paragraph,
    text_frame,
    turned,
)
from tests.published.layouts import placed_in, read_idml

#: The picture's frame on the page: 100..250 across, -300..-200 down.
BELOW = (100, -195, 150, 30)
BODY = paragraph("The council met on Monday. " * 60, "Body")


def with_texts(
    folder: Path, *texts: tuple[str, str], styles: str = "", picture: Placed | None = None
) -> Placement:
    """Read a page of one picture and text frames, given as frame and story content."""
    frames = "".join(frame for frame, _ in texts)
    stories = tuple((f"s{at}", inner) for at, (_, inner) in enumerate(texts))
    package = Package((picture or Placed()).xml() + frames, stories, styles=styles)
    (placed,) = placed_in(folder, package)
    return placed


def test_a_caption_below_is_known_by_its_style(tmp_path: Path) -> None:
    told = paragraph("The harbour at dawn. (Photo: Ann Lee/AP)", "Bildunterschrift")
    placed = with_texts(tmp_path, (text_frame("s0", BELOW), told))
    assert (placed.caption, placed.credit) == ("The harbour at dawn.", "Ann Lee/AP")
    assert placed.locator == "page 1, picture 1"


@pytest.mark.parametrize(
    "box", [(100, -340, 150, 35), (255, -300, 60, 100), (40, -250, 55, 50), (110, -225, 130, 20)]
)
def test_named_captions_stand_above_beside_and_on_a_picture(
    tmp_path: Path, box: tuple[float, float, float, float]
) -> None:
    told = paragraph("The harbour at dawn.", "Caption")
    placed = with_texts(tmp_path, (text_frame("s0", box), told))
    assert placed.caption == "The harbour at dawn."


def test_a_caption_too_far_off_is_none(tmp_path: Path) -> None:
    told = paragraph("The harbour at dawn.", "Caption")
    placed = with_texts(tmp_path, (text_frame("s0", (100, -130, 150, 30)), told))
    assert not placed.caption


def test_a_caption_that_names_the_facing_page_is_found_however_far_off(tmp_path: Path) -> None:
    told = paragraph("Opposite: The harbour at dawn.", "Caption")
    placed = with_texts(tmp_path, (text_frame("s0", (450, 200, 120, 30)), told))
    assert placed.caption == "Opposite: The harbour at dawn."


def test_each_caption_goes_to_the_picture_of_its_column(tmp_path: Path) -> None:
    first = Placed(identifier="u1")
    second = Placed(identifier="u2", at=moved(270, -300))
    frames = text_frame("s0", (270, -195, 150, 30)) + text_frame("s1", BELOW)
    stories = (("s0", paragraph("The right one.", "Caption")),
               ("s1", paragraph("The left one.", "Caption")))  # fmt: skip
    package = Package(first.xml() + second.xml() + frames, stories)
    left, right = placed_in(tmp_path, package)
    assert (left.caption, right.caption) == ("The left one.", "The right one.")


def test_between_two_pictures_a_caption_is_the_upper_ones(tmp_path: Path) -> None:
    upper, lower = Placed(identifier="u1"), Placed(identifier="u2", at=moved(100, -160))
    frames = text_frame("s0", (100, -195, 150, 30)) + text_frame("s1", (100, -55, 150, 30))
    stories = (("s0", paragraph("Upper.", "Caption")), ("s1", paragraph("Lower.", "Caption")))
    one, other = placed_in(tmp_path, Package(upper.xml() + lower.xml() + frames, stories))
    assert (one.caption, other.caption) == ("Upper.", "Lower.")


def test_a_group_joins_picture_and_text(tmp_path: Path) -> None:
    text = text_frame("s0", (100, -60, 150, 30))
    group = f'<Group Self="g" ItemTransform="1 0 0 1 0 0">{Placed().xml()}{text}</Group>'
    (placed,) = placed_in(tmp_path, Package(group, (("s0", paragraph("The harbour.")),)))
    assert placed.caption == "The harbour."


def test_a_style_is_known_by_the_one_it_is_based_on_or_by_its_name(tmp_path: Path) -> None:
    styles = (
        '<ParagraphStyle Self="ParagraphStyle/u1" Name="Legende klein"/>'
        '<ParagraphStyle Self="ParagraphStyle/u2" Name="Magazin:Foto%3aCredit"/>'
    )
    told = paragraph("The harbour.", "u1") + paragraph("Ann Lee", "u2")
    placed = with_texts(tmp_path, (text_frame("s0", BELOW), told), styles=styles)
    assert (placed.caption, placed.credit) == ("The harbour.", "Ann Lee")


def test_a_credit_turned_along_the_edge_is_joined(tmp_path: Path) -> None:
    turned_box = text_frame("s0", (0, 0, 95, 8), turned(-90, 252, -202))
    below = text_frame("s1", BELOW)
    placed = with_texts(
        tmp_path,
        (turned_box, paragraph("Ann Lee / Agence Mer")),
        (below, paragraph("The harbour.", "Caption")),
    )
    assert (placed.caption, placed.credit) == ("The harbour.", "Ann Lee / Agence Mer")


def test_a_credit_style_of_letters_parts_caption_and_credit(tmp_path: Path) -> None:
    inner = (
        '<ParagraphStyleRange AppliedParagraphStyle="ParagraphStyle/Caption">'
        "<CharacterStyleRange><Content>The harbour. </Content></CharacterStyleRange>"
        '<CharacterStyleRange AppliedCharacterStyle="CharacterStyle/Photo Credit">'
        "<Content>Ann Lee</Content></CharacterStyleRange></ParagraphStyleRange>"
    )
    placed = with_texts(tmp_path, (text_frame("s0", BELOW), inner))
    assert (placed.caption, placed.credit) == ("The harbour.", "Ann Lee")


def test_a_headline_and_the_story_are_no_captions(tmp_path: Path) -> None:
    placed = with_texts(
        tmp_path,
        (
            text_frame("s0", BELOW),
            paragraph("Council splits", "Basic", attributes='PointSize="40"'),
        ),
        (text_frame("s1", (100, -160, 300, 200)), BODY),
        (text_frame("s2", (255, -300, 150, 100)), paragraph("By Bo Ek", "Byline")),
    )
    assert (placed.caption, placed.credit) == ("", "")


def test_small_letters_close_below_are_a_caption_without_a_name(tmp_path: Path) -> None:
    small = paragraph("The harbour at dawn.", "Basic", attributes='PointSize="7"')
    placed = with_texts(
        tmp_path,
        (text_frame("s0", BELOW), small),
        (text_frame("s1", (300, -300, 250, 600)), BODY),
    )
    assert placed.caption == "The harbour at dawn."


def test_a_text_with_a_credit_is_believed_before_a_nearer_one(tmp_path: Path) -> None:
    placed = with_texts(
        tmp_path,
        (text_frame("s0", (100, -212, 150, 12)), paragraph("Boats. (Photo: Ann Lee)")),
        (text_frame("s1", BELOW), paragraph("More on page 4")),
    )
    assert (placed.caption, placed.credit) == ("Boats.", "Ann Lee")


@pytest.mark.parametrize("attributes", ['Name="Caption 1"', 'AppliedObjectStyle="ObjectStyle/BU"'])
def test_a_frame_may_say_what_it_holds(tmp_path: Path, attributes: str) -> None:
    frame = text_frame("s0", (300, -300, 60, 100), attributes=attributes)
    assert with_texts(tmp_path, (frame, paragraph("The harbour."))).caption == "The harbour."


def test_a_tagged_caption_belongs_to_the_picture_of_its_figure(tmp_path: Path) -> None:
    backing = (
        '<XMLElement Self="e1" MarkupTag="XMLTag/figure">'
        '<XMLElement Self="e2" MarkupTag="XMLTag/Image" XMLContent="u10g">'
        '<XMLAttribute Self="a" Name="alt" Value="Boats in a harbour"/></XMLElement>'
        '<XMLElement Self="e3" MarkupTag="XMLTag/caption" XMLContent="s0"/></XMLElement>'
    )
    items = Placed(option='<ObjectExportOption AltTextSourceType="SourceXMLStructure"/>').xml()
    items += text_frame("s0", (400, 200, 150, 50))
    package = Package(items, (("s0", paragraph("The harbour.")),), backing=backing)
    (placed,) = placed_in(tmp_path, package)
    assert (placed.caption, placed.alt) == ("The harbour.", "Boats in a harbour")


def test_live_captions_are_read_as_printed(tmp_path: Path) -> None:
    variable = '<TextVariableInstance Self="v" ResultText="Boats. (Photo: Ann Lee)"/>'
    told = paragraph("", "Caption", inside=variable)
    placed = with_texts(tmp_path, (text_frame("s0", BELOW), told))
    assert (placed.caption, placed.credit) == ("Boats.", "Ann Lee")


def test_deleted_and_hidden_words_and_notes_are_not_printed(tmp_path: Path) -> None:
    hidden = (
        '<Change ChangeType="DeletedText"><Content>Old. </Content></Change>'
        "<Note><Content>Ask Ann!</Content></Note><HiddenText><Content>No. </Content></HiddenText>"
    )
    told = paragraph("The harbour.", "Caption", inside=hidden)
    assert with_texts(tmp_path, (text_frame("s0", BELOW), told)).caption == "The harbour."


def test_a_thread_of_captions_has_one_in_each_frame(tmp_path: Path) -> None:
    pictures = Placed(identifier="u1").xml() + Placed(identifier="u2", at=moved(300, -300)).xml()
    frames = text_frame("s0", (300, -195, 150, 30), identifier="t2", thread=("t1", "n"))
    frames += text_frame("s0", BELOW, identifier="t1", thread=("n", "t2"))
    story = paragraph("The left one.", "Caption") + paragraph("The right one.", "Caption")
    left, right = placed_in(tmp_path, Package(pictures + frames, (("s0", story),)))
    assert (left.caption, right.caption) == ("The left one.", "The right one.")


def test_a_picture_anchored_in_a_story_has_the_caption_after_it(tmp_path: Path) -> None:
    story = (
        paragraph("The council met.", "Body")
        + paragraph("", "Body", inside=Placed(identifier="u1").xml())
        + paragraph("The harbour. (Photo: Ann Lee)", "Caption")
        + paragraph("And went.", "Body")
        + paragraph("", "Body", inside=Placed(identifier="u2").xml())
    )
    package = Package(text_frame("s0", (50, -350, 400, 700)), (("s0", story),))
    first, second = placed_in(tmp_path, package)
    assert (first.caption, first.credit) == ("The harbour.", "Ann Lee")
    assert (second.caption, second.credit) == ("", "")
    assert second.locator == "page 1, picture 2"


def test_an_anchored_group_holds_its_caption(tmp_path: Path) -> None:
    group = f'<Group Self="g">{Placed().xml()}{text_frame("s1", BELOW)}</Group>'
    package = Package(
        text_frame("s0", (50, -350, 400, 700)),
        (
            ("s0", BODY + paragraph("", "Body", inside=group)),
            ("s1", paragraph("Boats.", "Caption")),
        ),
    )
    (placed,) = placed_in(tmp_path, package)
    assert placed.caption == "Boats."


def test_a_picture_alone_in_a_text_frame_stands_where_the_frame_stands(tmp_path: Path) -> None:
    items = text_frame("s0", (100, -300, 150, 100)) + text_frame("s1", BELOW)
    stories = (
        ("s0", paragraph("", "Basic", inside=Placed(at=moved(0, 0)).xml())),
        ("s1", paragraph("The harbour.", "Caption")),
    )
    (placed,) = placed_in(tmp_path, Package(items, stories))
    assert placed.caption == "The harbour."


@pytest.mark.parametrize("attributes", ['Visible="false"', 'Nonprinting="true"'])
def test_hidden_and_unprinted_frames_are_left_out(tmp_path: Path, attributes: str) -> None:
    assert placed_in(tmp_path, Package(Placed(attributes=attributes).xml())) == ()


@pytest.mark.parametrize("attributes", ['Visible="false"', 'Printable="false"'])
def test_frames_on_hidden_layers_are_left_out_and_groups_too(
    tmp_path: Path, attributes: str
) -> None:
    layers = f'<Layer Self="ul" Name="Old" {attributes}/>'
    inner = Placed().xml().replace('ItemLayer="ul"', "")
    items = Placed().xml() + f'<Group Self="g" ItemLayer="ul">{inner}</Group>'
    assert placed_in(tmp_path, Package(items, layers=layers)) == ()


def test_the_pasteboard_is_left_out(tmp_path: Path) -> None:
    beside = Placed(at=moved(-400, -300)).xml()
    assert placed_in(tmp_path, Package(beside)) == ()


def test_pages_of_several_spreads_are_named(tmp_path: Path) -> None:
    page = Package().page
    spreads = (
        page(1) + Placed(identifier="u1", name="a.jpg").xml(),
        page(2, -600) + page(3) + Placed(identifier="u2", name="b.jpg", at=moved(-500, 0)).xml()
        + Placed(identifier="u3", name="c.jpg").xml(),
    )  # fmt: skip
    placed = placed_in(tmp_path, Package(spreads=spreads))
    assert sorted((one.locator, one.image.rpartition("/")[2]) for one in placed) == [
        ("page 1, picture 1", "a.jpg"),
        ("page 2, picture 1", "b.jpg"),
        ("page 3, picture 1", "c.jpg"),
    ]


def test_master_pages_and_repeated_art_are_decoration(tmp_path: Path) -> None:
    page = Package().page
    spreads = tuple(page(at) + Placed(identifier=f"u{at}").xml() for at in (1, 2, 3))
    master = Placed(identifier="m1", name="head.jpg").xml()
    placed = placed_in(tmp_path, Package(spreads=spreads, masters=master))
    assert [one.decorative for one in placed] == [True] * 4
    assert placed[-1].locator == "master A-Master, decoration 1"


@pytest.mark.parametrize(
    "picture",
    [
        Placed(option='<ObjectExportOption AltTextSourceType="SourceDecorativeImage"/>'),
        Placed(option='<ObjectExportOption ApplyTagType="TagArtifact"/>'),
        Placed(name="newspaper-logo.jpg"),
        Placed(frame=(0, 0, 20, 20)),
        Placed(frame=(0, 0, 150, 10)),
        Placed(attributes='Name="Anzeige Sparkasse"'),
        Placed(graphic="PDF", name="page.pdf"),
        Placed(image_inside='<TransparencySetting><BlendingSetting Opacity="20"/>'
                            "</TransparencySetting>"),
    ],
)  # fmt: skip
def test_decoration_is_told_from_pictures(tmp_path: Path, picture: Placed) -> None:
    (placed,) = placed_in(tmp_path, Package(picture.xml()))
    assert placed.decorative


def test_a_captioned_picture_is_editorial_whatever_its_size(tmp_path: Path) -> None:
    picture = Placed(frame=(0, 0, 25, 25))
    frame = text_frame("s0", (100, -273, 60, 20))
    placed = with_texts(tmp_path, (frame, paragraph("Ann Lee", "Caption")), picture=picture)
    assert not placed.decorative


def test_advertising_layers_are_decoration(tmp_path: Path) -> None:
    layers = '<Layer Self="ul" Name="Annonser"/>'
    (placed,) = placed_in(tmp_path, Package(Placed().xml(), layers=layers))
    assert placed.decorative


def test_custom_alt_text_is_read(tmp_path: Path) -> None:
    option = '<ObjectExportOption AltTextSourceType="SourceCustom" CustomAltText="Boats"/>'
    (placed,) = placed_in(tmp_path, Package(Placed(option=option).xml()))
    assert (placed.alt, placed.decorative) == ("Boats", False)


PACKET = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:ps="http://ns.adobe.com/photoshop/1.0/" xmlns:mm="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:ref="http://ns.adobe.com/xap/1.0/sType/ResourceRef#"
 ps:Credit="Agence Mer" mm:DocumentID="xmp.did:1" mm:InstanceID="xmp.iid:2">
<dc:creator><rdf:Seq><rdf:li>Ann Lee</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="de">Boote</rdf:li>
<rdf:li xml:lang="x-default">Boats</rdf:li></rdf:Alt></dc:description>
<mm:DerivedFrom ref:documentID="xmp.did:0"/></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def test_what_the_placed_file_said_of_itself_is_kept(tmp_path: Path) -> None:
    kept = "<MetadataPacketPreference><Properties><Contents>"
    kept += f"<![CDATA[{PACKET}]]></Contents></Properties></MetadataPacketPreference>"
    option = '<ObjectExportOption AltTextSourceType="SourceXMPDescription"/>'
    (placed,) = placed_in(tmp_path, Package(Placed(image_inside=kept, option=option).xml()))
    assert placed.carried is not None
    assert placed.carried.document_ids == ("xmp.did:1", "xmp.iid:2", "xmp.did:0")
    assert placed.carried.creators == ("Ann Lee",)
    assert placed.carried.credit == "Agence Mer"
    assert placed.alt == "Boats"


def test_an_embedded_picture_is_unpacked(tmp_path: Path) -> None:
    content = b"\xff\xd8\xff\xe0 a picture"
    inside = f"<Contents><![CDATA[{base64.b64encode(content).decode()}]]></Contents>"
    (placed,) = placed_in(tmp_path, Package(Placed(inside=inside).xml()))
    assert placed.file is not None
    assert placed.file.read_bytes() == content
    assert placed.file.suffix == ".jpg"


def test_an_embedded_photo_of_many_megabytes_is_unpacked_too(tmp_path: Path) -> None:
    content = bytes(range(256)) * 40_000
    inside = f"<Contents><![CDATA[{base64.b64encode(content).decode()}]]></Contents>"
    (placed,) = placed_in(tmp_path, Package(Placed(inside=inside).xml()))
    assert placed.file is not None
    assert placed.file.read_bytes() == content


def test_a_snippet_has_no_pages(tmp_path: Path) -> None:
    file = tmp_path / "s.idms"
    inner = Placed().xml() + text_frame("s0", BELOW)
    story = f'<Story Self="s0">{paragraph("Boats.", "Caption")}</Story>'
    file.write_text(
        f'<Document>{LAYER}<Spread Self="s">{inner}</Spread>{story}</Document>', "utf-8"
    )
    (placed,) = read_idml(file)
    assert (placed.locator, placed.caption) == ("picture 1", "Boats.")


def test_a_text_that_merely_stands_near_a_logo_is_not_printed_for_it(tmp_path: Path) -> None:
    logo = Placed(name="LOGO Harbour Days.tif")
    stories = (("s1", paragraph("Hall 1, Stand C38")),)
    (one,) = placed_in(
        tmp_path, Package(logo.xml() + text_frame("s1", (100, -196, 250, -180)), stories)
    )
    assert (one.caption, one.decorative) == ("", True)


def test_a_caption_for_pictures_in_a_row_is_given_to_each(tmp_path: Path) -> None:
    first = Placed(identifier="u1")
    second = Placed(identifier="u2", at=moved(255, -300))
    both = "Left: the harbour. Right: the pier."
    package = Package(
        first.xml() + second.xml() + text_frame("s0", (100, -195, 305, 30)),
        (("s0", paragraph(f"{both} Photos: Ann Lee/AP", "Caption")),),
    )
    told = placed_in(tmp_path, package)
    assert [(one.caption, one.credit) for one in told] == [(both, "Ann Lee/AP")] * 2
