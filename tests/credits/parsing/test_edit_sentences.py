"""Sentences about edits, and small words, where words are glued together."""

import pytest

from mediadesk.credits.parsing.reading.edit_sentences import plainly_told


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("写真：山田太郎。写真は拡大、回転済み", "写真：山田太郎。Photo is 拡大, 回転 "),
        ("照片经裁剪和增强。", "Photo is 裁剪, 增强 。"),
        ("사진은 확대 및 회전 처리됨.", "Photo is 확대, 회전 ."),
        ("الصورة مقصوصة ومحولة إلى الأبيض والأسود.", "Photo is مقصوصة, محولة إلى الأبيض والأسود ."),
        ("图片：李娜，经由AP", "图片：李娜, via AP"),
        ("李娜和王小明/法新社", "李娜, 王小明/法新社"),
        ("AP，依据CC BY 4.0许可使用", "AP,  CC BY 4.0 "),
        ("صورة: أحمد حسن وفاطمة علي", "صورة: أحمد حسن, فاطمة علي"),
        ("صورة: أحمد حسن وJane Doe", "صورة: أحمد حسن, Jane Doe"),
    ],
)
def test_glued_words_are_told_apart(printed: str, told: str) -> None:
    assert plainly_told(printed) == told


@pytest.mark.parametrize(
    "printed",
    [
        "Photo: Jane Doe, cropped",
        "صورة: محمد علي وليد حسن",
        "写真：写真館すずき",
        "사진: 사진은행",
        "中华人民共和国国防部",
    ],
)
def test_names_stay_as_they_are(printed: str) -> None:
    assert plainly_told(printed) == printed


def test_a_long_text_is_read_in_linear_time() -> None:
    assert plainly_told("写真は" * 20_000).startswith("写真は")
