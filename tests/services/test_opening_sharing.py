from __future__ import annotations

import pytest

from reader.adapters.formats import FORMATS
from reader.domain.article import Dropped
from reader.services.file_ports import Block
from reader.services.opening import article_from_bytes
from reader.services.sharing import without_buttons

PAGE = """كيري ولافروف يبحثان الهدنة في جنيف

{buttons}

قال وزير الخارجية الأمريكي جون كيري يوم الجمعة إن الولايات المتحدة وروسيا توصلتا إلى اتفاق.
"""


def opened(buttons):
    article = article_from_bytes(PAGE.format(buttons=buttons).encode(), "-", FORMATS)
    return [part.text for part in article.paragraphs][1:-1], article.dropped


@pytest.mark.parametrize(
    "buttons",
    [
        "شارك\nفيسبوك\nتويتر\nواتساب",
        "شارك | فيسبوك | تويتر | طباعة",
        "Share\n\nFacebook\n\nX\n\nEmail",
    ],
)
def test_buttons_of_a_copied_page_are_left_out_and_listed(buttons):
    texts, dropped = opened(buttons)
    assert texts == []
    assert {each.why for each in dropped} == {"stands outside the article"}


@pytest.mark.parametrize("words", ["تويتر", "فيسبوك\nتويتر\nيوتيوب", "نشر فيسبوك\nتويتر أمس"])
def test_words_that_could_be_a_heading_stay(words):
    texts, dropped = opened(words)
    assert "\n".join(texts) == words
    assert dropped == ()


def test_a_page_of_buttons_alone_stays():
    blocks = tuple(
        Block(line, text) for line, text in enumerate(("شارك", "تويتر", "واتساب", "فيسبوك"), 1)
    )
    assert without_buttons(blocks) == (blocks, ())


def test_what_was_left_out_is_told_as_it_stood():
    blocks = tuple(Block(n, t) for n, t in enumerate(("خبر", "شَارك:", "تويتر", "نسخ", "X"), 1))
    kept, dropped = without_buttons(blocks)
    assert [block.text for block in kept] == ["خبر"]
    assert dropped[0] == Dropped("شَارك:", "stands outside the article")
