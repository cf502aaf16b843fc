"""One picture in several sizes has one identity; two pictures have two."""

from base64 import urlsafe_b64encode

import pytest

from mediadesk.published.pages.pictures.picture_identity import identity, site_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/up/2024/pier-640x480.jpg", "https://cdn.example/up/2024/pier-1280x960.jpg?x=1"),
        ("/up/pier-scaled.jpg", "/up/pier.jpg"),
        ("/image.php?src=/up/ferry_2.jpg&w=660", "/up/ferry_2.jpg"),
        ("/_next/image?url=%2Fup%2Fferry_2.jpg%3Fv%3D3&w=660&q=75", "/up/ferry_2.jpg"),
        (
            "/fetch?url=https%3A%2F%2Fo.example%2Fharbour-view.jpeg&l=9&w=960",
            "/fetch?url=https%3A%2F%2Fo.example%2Fharbour-view.jpeg&l=9&w=192",
        ),
        ("/up/pier.jpg.jpg/size=320x180.jpg", "/up/pier.jpg.jpg/size=640x360.jpg"),
        ("/photos/91/7755/3/920x920.jpg", "/photos/91/7755/3/square_thumb.jpg"),
        (
            "https://r.example/w300/https%3A%2F%2Fo.example%2Fa%2Fharbour-view.jpg",
            "https://o.example/a/harbour-view.jpg",
        ),
        ("/2023/10/IMG_8732-Large-768x1024.jpeg", "/2023/10/IMG_8732-300x400.jpeg"),
        ("/photos/91/7755/3/920x920.jpg", "/photos/91/7755/3/square_gallery_thumb.jpg"),
        ("/photos/91/7755/gallery_xlarge.jpg", "/photos/91/7755/gallery_medium.jpg"),
        ("/p/2/csm_ferry-pier_caa5dd48d4.jpg", "/p/2/csm_ferry-pier_8e4be1532b.jpg"),
        ("/files/ferry-in-fog.jpg", "/p/2/preview_ferry-in-fog_8e4be1532b.jpg"),
        ("/u/ferry-in-fog.jpg-c0_0_5_6-s885x516.jpg", "/u/ferry-in-fog.jpg-c0_0_9_9-s640x360.jpg"),
        ("/b/ferry-in-fog-103~_v-original.jpg", "/b/ferry-in-fog-103~_v-gross20x9.jpg"),
        ("/b/ferry-in-fog-103~_v-16x9@2dM.jpg", "/b/ferry-in-fog-103~_v-16x9@2dL.jpg"),
        (
            "/assets/131129200805-01-fog-1128-horizontal-gallery.jpg",
            "/assets/131129200805-01-fog-1128-topics.jpg",
        ),
        ("/a/harbour-plan-1440x305-light.png", "/a/harbour-plan-1440x305-dark.png"),
        (
            "/i/1f69e1dc-d5e8-47fc-ae5f-d9c0d12a528d.jpeg?w=2",
            "/x/1f69e1dc-d5e8-47fc-ae5f-d9c0d12a528d/s.webp",
        ),
        (
            "/images/a/a1/Ferry_Pier.png/revision/latest/width/150?cb=20181112005815",
            "/images/a/a1/Ferry_Pier.png/revision/latest/width/2000?cb=20181112005815",
        ),
        (
            "/v1/576a60ce2e69cf8e27a0eebf/1560815219432/ke17/Ferry-300x200.jpg",
            "/v1/576a60ce2e69cf8e27a0eebf/1560815219432/ke17/Ferry.jpg",
        ),
    ],
)
def test_sizes_of_one_picture_are_one(one: str, other: str) -> None:
    assert identity(one) == identity(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/gallery/01.jpg", "/gallery/02.jpg"),
        ("/up/ferry_new.jpg.jpg/size=320x180.jpg", "/up/pier.jpg.jpg/size=320x180.jpg"),
        ("/a/harbour-view-1.jpg", "/a/harbour-view-2.jpg"),
        (
            "/img/550e8400-e29b-41d4-a716-446655440000.jpg",
            "/img/550e8400-e29b-41d4-a716-446655440001.jpg",
        ),
        ("/c/cf987ccfaa6a53cdafbf62304b029848_1.jpg", "/c/cf987ccfaa6a53cdafbf62304b029848_2.jpg"),
        ("/leaflet-harbours/1586418/d_thumb?w=640", "/leaflet-islands/1641878/e_thumb?w=640"),
        ("/get?id=100234", "/get?id=100235"),
        ("/image.php?src=/up/post166_2.jpg&w=660", "/image.php?src=/up/post166_4.jpg&w=660"),
        ("/2023/10/IMG_8732-Large-768x1024.jpeg", "/2023/10/IMG_8751-Large-768x1024.jpeg"),
        ("/2023/10/DSC_0123-scaled.jpg", "/2023/10/DSC_0124-scaled.jpg"),
        ("/up/glass-house-001-1846x1038.jpg", "/up/glass-house-002-343x193.jpg"),
        (
            "/f/1f69e1dc-d5e8-47fc-ae5f-d9c0d12a528d/2025/13/2_68434340_111400624.jpg",
            "/f/1f69e1dc-d5e8-47fc-ae5f-d9c0d12a528d/2025/13/2_68434340_111400627.jpg",
        ),
        ("/b/ferry-pier-110_v-big16x9_w-576.jpg", "/b/ferry-pier-118_v-big16x9_w-576.jpg"),
        ("/2018/08/20180816_1001.jpg", "/2018/08/20180816_1003.jpg"),
        ("/photos/91/7755/gallery_xlarge.jpg", "/photos/92/7756/gallery_xlarge.jpg"),
        (
            "/images/a/a1/Ferry_Pier.png/revision/latest/width/150?cb=20181112005815",
            "/images/b/b2/Harbour.png/revision/latest/width/150?cb=20181112005815",
        ),
        (
            "/v1/576a60ce2e69cf8e27a0eebf/1560815219432/ke17/IMG_8303.jpeg",
            "/v1/576a60ce2e69cf8e27a0eebf/1560815219433/ke18/IMG_8522.jpeg",
        ),
    ],
)
def test_two_pictures_are_two(one: str, other: str) -> None:
    assert identity(one) != identity(other)


@pytest.mark.parametrize("odd", ["", "http://[", "data:,", "?", "////", "\0"])
def test_an_odd_address_has_an_identity_too(odd: str) -> None:
    assert isinstance(identity(odd), str)


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://ads.harbour.example/pier.jpg", "ads.harbour"),
        ("https://sect.harbour.ad.jp/pier.jpg", "sect.harbour"),
        ("https://www.harbour.ad:8080/pier.jpg", "www.harbour"),
        ("https://harbour.co.uk/pier.jpg", "harbour"),
        ("/pier.jpg", ""),
    ],
)
def test_a_site_goes_without_the_domain_it_is_registered_under(address: str, site: str) -> None:
    assert site_of(address) == site


def test_an_address_that_a_service_writes_in_base64_is_that_of_its_picture() -> None:
    written = urlsafe_b64encode(b"https://paper.example/up/fog-on-the-pier.jpg").decode().strip("=")
    made = f"https://thumbs.example/cache/720_auto/46/{written}.jpg"
    assert identity(made) == identity("https://paper.example/up/fog-on-the-pier.jpg")


def test_what_only_begins_as_an_encoded_address_is_a_name() -> None:
    assert identity("https://paper.example/up/aHR0cDovcGllcg-and-no-code-at-all.jpg")


def test_a_folder_of_a_style_says_only_a_size() -> None:
    small = "/sites/default/files/styles/cover_500/public/the-road.jpg?itok=Nsx"
    assert identity(small) == identity("/sites/default/files/the-road.jpg")
