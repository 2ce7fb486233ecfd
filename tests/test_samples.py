"""The sample articles: parallel, and read as a person would read them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.adapters.formats import FORMATS
from reader.domain.article import Article, Role
from reader.domain.language import Language
from reader.domain.segmenting import words
from reader.services.opening import open_article
from reader.services.pairing import pair_by_line

SAMPLES = Path(__file__).parent.parent / "resources" / "samples"
NAMES = ("bookfair", "dolphins", "harbour", "oasis")
ARABIC_LETTER = re.compile("[\u0621-\u064a]")


def lines(name: str, language: str) -> list[str]:
    text = (SAMPLES / f"{name}.{language}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip()]


def opened(name: str, language: str = "ar") -> Article:
    return open_article(str(SAMPLES / f"{name}.{language}.txt"), FORMATS)


def roles(article: Article) -> list[str]:
    """Return the roles in order, a run of one kind as its name and count: ``body 3``."""
    runs: list[list[str]] = []
    for paragraph in article.paragraphs:
        if runs and runs[-1][0] == paragraph.role.value:
            runs[-1].append(paragraph.role.value)
        else:
            runs.append([paragraph.role.value])
    return [f"{run[0]} {len(run)}" if len(run) > 1 else run[0] for run in runs]


def numbers(line: str) -> set[str]:
    """Return the figures in ``line`` of two digits and more, in Western digits."""
    western = line.translate(str.maketrans("٠١٢٣٤٥٦٧٨٩٫٬٪", "0123456789.,%"))
    return {figure.strip(".,") for figure in re.findall(r"\d[\d.,]+", western)}


def test_every_sample_comes_in_both_languages() -> None:
    found = {path.name for path in SAMPLES.glob("*.txt")}
    assert found == {f"{name}.{language}.txt" for name in NAMES for language in ("ar", "en")}


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_have_the_same_blank_lines(name: str) -> None:
    blanks = []
    for language in ("ar", "en"):
        text = (SAMPLES / f"{name}.{language}.txt").read_text(encoding="utf-8")
        blanks.append([not line.strip() for line in text.splitlines()])
    assert blanks[0] == blanks[1]


@pytest.mark.parametrize("name", ["bookfair", "dolphins", "oasis"])
def test_each_line_is_in_its_own_language(name: str) -> None:
    assert all(ARABIC_LETTER.search(line) for line in lines(name, "ar"))
    assert not any(ARABIC_LETTER.search(line) for line in lines(name, "en"))


@pytest.mark.parametrize("name", ["bookfair", "dolphins"])
def test_figures_of_the_arabic_stand_in_the_english_line(name: str) -> None:
    for arabic, english in zip(lines(name, "ar"), lines(name, "en"), strict=True):
        said_otherwise: set[str] = (
            {"214", "6.7"} if name == "bookfair" else set()
        )  # 214,000 and $6.70
        assert numbers(arabic) - said_otherwise <= numbers(english), english


@pytest.mark.parametrize("name", NAMES)
def test_arabic_is_clean_text(name: str) -> None:
    text = (SAMPLES / f"{name}.ar.txt").read_text(encoding="utf-8")
    assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb50-\ufdff\ufe70-\ufeff]", text)
    assert "ـ" not in text  # no tatweel
    assert not re.search(r" [،؛؟.]|[،؛](?=[^\s\d])", text)
    assert text.count("«") == text.count("»")


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_opens_as_arabic_with_nothing_lost(name: str) -> None:
    article = opened(name)
    assert article.encoding == "utf-8"
    assert article.language is Language.ARABIC
    seen = [paragraph.text for paragraph in article.paragraphs]
    repeated = [cut.text for cut in article.dropped]
    assert sorted(seen + repeated) == sorted(line.strip() for line in lines(name, "ar"))


def test_the_feature_has_its_parts() -> None:
    assert roles(opened("oasis")) == [
        "headline", "byline", "caption", "body 3",
        "heading", "body 4", "heading", "body 3", "caption", "heading", "body 3",
        "heading", "body 4", "heading", "body 3", "heading", "body 3", "source",
    ]  # fmt: skip


def test_the_feature_names_its_photographer() -> None:
    credited = [paragraph.credit for paragraph in opened("oasis").paragraphs if paragraph.credit]
    assert credited == ["نادر الوسلاتي", "أرشيف عائلة العيادي"]


def test_the_brief_is_one_paragraph_of_three_sentences() -> None:
    (only,) = opened("dolphins").paragraphs
    assert only.role is Role.BODY
    assert [sentence.of(only.text).split()[0] for sentence in only.sentences] == [
        "نواكشوط", "وأوضح", "ومن",
    ]  # fmt: skip
    assert opened("dolphins").title.startswith("نواكشوط (وكالات) - قال علماء")


def test_lists_and_the_quotation_are_told_from_prose() -> None:
    assert roles(opened("bookfair")) == [
        "headline", "byline", "caption", "body 2",
        "heading", "body", "list 4", "body",
        "heading", "body", "quote", "body",
        "heading", "body", "list 4", "body 3", "source",
    ]  # fmt: skip


def test_abbreviated_titles_do_not_end_a_sentence() -> None:
    counts = {
        title: len(paragraph.sentences)
        for paragraph in opened("bookfair").paragraphs
        for title in ("د. رانية", "أ. سامر", "م. طارق", "د. الحموري")
        if title in paragraph.text
    }
    assert counts == {"د. رانية": 2, "أ. سامر": 1, "م. طارق": 2, "د. الحموري": 1}


def test_numbers_and_addresses_are_whole_words() -> None:
    found = {
        span.of(paragraph.text)
        for paragraph in opened("bookfair").paragraphs
        for span in words(paragraph.text)
    }
    assert {"131,460", "61.4%", "٨٧٬٣٠٠", "١٢٫٥٪", "٤٫٧٥", "9:30"} <= found
    assert {"books@fair.example", "https://fair.example/ar?year=2026"} <= found


@pytest.mark.parametrize("name", ["bookfair", "dolphins", "oasis"])
def test_both_languages_are_read_alike(name: str) -> None:
    arabic, english = opened(name), opened(name, "en")
    assert roles(arabic) == roles(english)
    assert english.language is Language.ENGLISH


@pytest.mark.parametrize("name", NAMES)
def test_the_english_pairs_with_the_arabic_sentence_by_sentence(name: str) -> None:
    article = opened(name)
    english = (SAMPLES / f"{name}.en.txt").read_text(encoding="utf-8").splitlines()
    pairs = pair_by_line(article, english)
    translatable = [paragraph for paragraph in article.paragraphs if paragraph.is_translatable]
    assert [len(pair.sentences) for pair in pairs] == [
        len(paragraph.sentences) for paragraph in translatable
    ]
