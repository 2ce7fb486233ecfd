"""``qari translate``: articles and corpora."""

from __future__ import annotations

from pathlib import Path

import pytest
from qari_runs import Ended, Qari

TRANSLATED_KEYS = ["index", "role", "source", "target", "sentences"]
PAIR_KEYS = ["source", "target", "confidence", "corrected", "links", "doubts"]


@pytest.mark.parametrize(
    "engine", ["ctranslate2", pytest.param("transformers", marks=pytest.mark.reference)]
)
def test_translate_gives_the_english_of_the_article(
    qari: Qari, harbour: Path, by_heart: Path, data_folder: Path, engine: str
) -> None:
    asked = ("--model", by_heart, "--engine", engine)
    document = qari("translate", harbour, "--json", *asked).document
    assert list(document) == ["model", "engine", "seconds", "paragraphs"]
    assert list(document["model"]) == ["name", "sha256", "licence"]
    assert document["engine"] == engine
    paragraphs = document["paragraphs"]
    assert [list(paragraph) for paragraph in paragraphs] == [TRANSLATED_KEYS] * 15
    assert all(list(pair) == PAIR_KEYS for each in paragraphs for pair in each["sentences"])
    english = (data_folder / "harbour.en.txt").read_text(encoding="utf-8").split("\n")
    right = [each for each in paragraphs if each["target"] in english]
    assert len(right) >= 13  # one of them was English before
    for each in right:
        start, end = each["sentences"][-1]["target"]
        assert each["target"][start:end] == each["target"][-(end - start) :]


def test_translate_as_text_is_the_translation_alone(
    qari: Qari, harbour: Path, by_heart: Path
) -> None:
    said = qari("translate", harbour, "--model", by_heart).out
    assert said.startswith("Archaeological mission uncovers sunken harbour off Alexandria\n\n")


def test_translate_says_that_an_article_is_not_arabic(
    qari: Qari, by_heart: Path, tmp_path: Path
) -> None:
    persian = tmp_path / "persian.txt"
    persian.write_text("پارلمان ایران دیروز گفت که می‌خواهد قانون جدیدی تصویب کند.\n", "utf-8")
    said = "This article is not in Arabic, so it is shown as it is and not translated.\n"
    assert qari("translate", persian, "--model", by_heart) == Ended(0, "", said)


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("text", "ميناء تجاري\nA trading harbour\n"),
        ("md", "## ميناء تجاري\n\n> A trading harbour\n"),
        ("html", '<html lang="ar" dir="rtl">'),
        ("tmx", "<seg>A trading harbour</seg>"),
    ],
)
def test_article_and_translation_together(
    qari: Qari, harbour: Path, by_heart: Path, form: str, shown: str
) -> None:
    assert shown in qari("translate", harbour, "--model", by_heart, "--to", form).out


def test_a_corpus_gets_one_line_for_each(qari: Qari, by_heart: Path, tmp_path: Path) -> None:
    corpus = "بعثة أثرية تكشف ميناء غارقا قبالة الإسكندرية\r\n\r\nميناء تجاري".encode()
    out = tmp_path / "out.txt"
    said = qari("translate", "--lines", "-", "-o", out, "--model", by_heart, stdin=corpus)
    assert said == Ended(0, "", "")
    assert out.read_text(encoding="utf-8").split("\n") == [
        "Archaeological mission uncovers sunken harbour off Alexandria",
        "",
        "A trading harbour",
        "",
    ]


def test_an_empty_corpus_is_an_empty_result(qari: Qari, by_heart: Path) -> None:
    assert qari("translate", "--lines", "-", "--model", by_heart) == Ended(0, "", "")


def test_without_a_model_translate_says_how_to_get_one(qari: Qari, harbour: Path) -> None:
    said = (
        "No translation model is installed yet; “qari models download opus-mt-ar-en” fetches one,"
        " and --model FOLDER uses one that you have.\n"
    )
    assert qari("translate", harbour) == Ended(1, "", said)


def test_a_model_that_is_not_there_is_named(qari: Qari, harbour: Path) -> None:
    ended = qari("translate", harbour, "--model", "nonesuch")
    assert ended.status == 1
    assert "“nonesuch”" in ended.err
