"""Opening what nobody would call an article."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.adapters.formats import FORMATS
from reader.domain.article import Article
from reader.domain.errors import (
    FileEmpty,
    FileNotText,
    FileTooLarge,
    FileTruncated,
    OpeningError,
)
from reader.domain.language import Language
from reader.domain.segmenting import words
from reader.services.opening import SIZE_LIMIT, article_from_bytes

LINE = "أعلنت بعثة أثرية مشتركة كشف ميناء غارق قبالة الساحل."
SECONDS_FOR_A_LONG_LINE = 10  # it takes one; a quadratic rule would take minutes


def read(data: bytes) -> Article:
    return article_from_bytes(data, "-", FORMATS)


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in read(data).paragraphs]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\t\r\n",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xfe\xff",
        b"\xff\xfe\x00\x00",
        "\u200e\u200f\n\u202c\ufeff".encode(),
        b"<html><body><script>x</script></body></html>",
    ],
)
def test_nothing_to_read_is_empty(data: bytes):
    with pytest.raises(FileEmpty):
        read(data)


@pytest.mark.parametrize(
    "data",
    [
        LINE.encode() + b"\x00" + LINE.encode(),
        bytes(range(256)) * 20,
        b"\x00" * 100 + b"\x01\x02",
        b"\x7fELF\x02\x01\x01" + bytes(100),
        "Дата публикации неизвестна, автор тоже".encode("cp1251"),
        "これは日本語の文章です。アラビア語ではない。".encode("shift_jis"),
    ],
)
def test_what_is_not_text_or_in_no_known_encoding_is_refused(data: bytes):
    with pytest.raises(FileNotText):
        read(data)


@pytest.mark.parametrize(
    "data",
    [
        LINE.encode()[:-2],
        LINE.encode("utf-16")[:-1],
        LINE.encode("utf-16-le")[:-1],
        LINE.encode("utf-32")[:-2],
    ],
)
def test_a_file_that_ends_in_half_a_character_is_truncated(data: bytes):
    assert data != LINE.encode()
    with pytest.raises(FileTruncated):
        read(data)


def test_too_much_is_refused_before_it_is_read():
    with pytest.raises(FileTooLarge):
        read(b"a" * (SIZE_LIMIT + 1))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\n\n", "\f"])
def test_every_line_end_parts_lines(end: str):
    article = read(f"عنوان الخبر{end}{LINE}{end}{LINE[:-1]} الجنوبي.".encode())
    assert [p.text for p in article.paragraphs] == ["عنوان الخبر", LINE, f"{LINE[:-1]} الجنوبي."]


def test_mixed_line_ends_keep_their_count():
    article = read(f"عنوان\r\n\r\n{LINE}\r{LINE[:-1]} اليوم.\n\n\nانتهى الخبر هنا.".encode())
    assert [p.line for p in article.paragraphs] == [1, 3, 4, 7]


@pytest.mark.parametrize(
    "body",
    [
        "كلمة. " * 100_000,
        "ا" * 500_000,
        '"ا ' * 100_000,
        "ا. " * 50_000,
        f"ا{' ' * 200_000}ا",
        f"ىلع نم يف {'1 ' * 50_000}",  # backwards, with the numbers of a table
    ],
)
def test_one_line_of_half_a_megabyte_opens(body: str):
    start = time.process_time()
    article = read(body.encode())
    assert time.process_time() - start < SECONDS_FOR_A_LONG_LINE
    texts = [part.text for part in (*article.paragraphs, *article.dropped)]
    assert sum(len("".join(text.split())) for text in texts) == len("".join(body.split()))


def test_a_title_of_endless_space_holds_nobody_up():
    start = time.process_time()
    page = f"<html><head><title>a{chr(0xA0) * 100_000}b</title></head><body><p>{LINE}</p></body>"
    assert LINE in texts(page.encode())
    assert time.process_time() - start < SECONDS_FOR_A_LONG_LINE


def test_direction_overrides_stay_in_the_text_and_out_of_its_words():
    line = f"\u202e{LINE}\u202c \u2067ثم مضى\u2069."
    article = read(line.encode())
    text = article.paragraphs[0].text
    assert text == line
    assert "\u202e" not in "".join(span.of(text) for span in words(text))
    assert article.language is Language.ARABIC


def test_decomposed_text_reads_like_composed_text():
    composed = f"إعلان آخر\n\n{LINE}\n\nالمصدر : وكالة الأنباء"
    decomposed = unicodedata.normalize("NFD", composed)
    assert decomposed != composed
    first, second = read(composed.encode()), read(decomposed.encode())
    assert [(p.role, p.language) for p in first.paragraphs] == [
        (p.role, p.language) for p in second.paragraphs
    ]
    assert "\n\n".join(p.text for p in second.paragraphs) == decomposed


def test_arabic_with_a_persian_name_is_arabic_and_persian_inside_an_article_is_not():
    persian = "این کتاب دربارهٔ تاریخ ایران است و در تهران چاپ شده است."
    article = read(f"عنوان الخبر\n\n{LINE[:-1]} مع پرويز وگلستان.\n\n{persian}\n\n{LINE}".encode())
    assert [p.language.value for p in article.paragraphs] == ["ar", "ar", "fa", "ar"]
    assert not article.paragraphs[2].is_translatable


def test_zero_width_joiners_hold_words_together():
    text = read("می\u200cروند به خانه‌هایشان و این است که می‌گویند.".encode()).paragraphs[0].text
    assert words(text)[0].of(text) == "می\u200cروند"


def test_marks_without_letters_do_no_harm():
    assert texts("\u064b\u064b\u064b ً ّ\n\n***\n\n1234".encode()) == [
        "\u064b\u064b\u064b ً ّ",
        "***",
        "1234",
    ]


@pytest.mark.parametrize("mark", ["***", "• • •", "1.", "()", "(رويترز)", "المصدر:", "«»", "؟"])
def test_odd_lines_are_paragraphs_like_any_other(mark: str):
    assert texts(f"عنوان\n\n{LINE}\n\n{mark}\n\n{LINE[:-1]} اليوم.".encode())[2] == mark


@given(st.binary(max_size=300))
def test_any_bytes_become_an_article_or_an_error_for_the_reader(data: bytes):
    try:
        article = read(data)
    except OpeningError:
        return
    for paragraph in article.paragraphs:
        assert paragraph.text.strip()
        assert all(span.end <= len(paragraph.text) for span in paragraph.sentences)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=200))
def test_any_text_keeps_every_word(text: str):
    try:
        article = read(f"س {text} ص".encode())
    except OpeningError:
        return
    kept = "".join(p.text for p in article.paragraphs) + "".join(d.text for d in article.dropped)
    if article.format == "text":
        assert "".join(kept.split()).startswith("س")
        assert len(kept) >= len("".join(text.split()))
