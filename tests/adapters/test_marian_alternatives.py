"""Other translations of a sentence, and those that begin with words the reader has chosen."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.adapters.marian.checkpoint import open_checkpoint
from reader.adapters.marian.continuing import Found, Opening, hypotheses
from reader.adapters.marian.loading import load_translator
from reader.adapters.marian.tokenizing import Tokenizer
from reader.services.jobs import Cancelled, Ticket
from reader.services.ports import Translator

DIVERS = "Divers inspect the remains of a stone pier"


@pytest.fixture(
    params=[
        ("ctranslate2", 4),
        ("ctranslate2", 1),
        pytest.param(("transformers", 4), marks=pytest.mark.reference),
    ],
    ids=["ctranslate2", "greedy", "transformers"],
)
def translator(
    request: pytest.FixtureRequest, data_folder: Path, cache: Path
) -> Iterator[Translator]:
    engine, beam = request.param
    if engine == "transformers":
        pytest.importorskip("torch", reason="needs the reference extra")
    loaded = load_translator(data_folder / "by-heart", cache, engine, beam)
    yield loaded
    loaded.close()


@pytest.fixture
def sentence(data_folder: Path) -> str:
    arabic = (data_folder / "harbour.ar.txt").read_text(encoding="utf-8").splitlines()
    english = (data_folder / "harbour.en.txt").read_text(encoding="utf-8").splitlines()
    pairs = zip(arabic, english, strict=True)
    return next(ar for ar, en in pairs if en.startswith(DIVERS) and ar != en)


def test_the_first_is_what_the_model_says_by_itself(translator: Translator, sentence: str) -> None:
    (_, said), *_ = translator.translate([sentence], Ticket())
    found = translator.alternatives(sentence, "", 4, Ticket())
    assert found[0].text == said.text
    assert found[0].score == pytest.approx(said.score, abs=0.05)


def test_all_differ_and_the_best_come_first(translator: Translator, sentence: str) -> None:
    found = translator.alternatives(sentence, "", 4, Ticket())
    assert len({each.text for each in found}) == len(found) == 4
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)


@pytest.mark.parametrize("prefix", ["Divers inspect the remains", "Divers ", "The men look"])
def test_each_begins_with_the_chosen_words(
    translator: Translator, sentence: str, prefix: str
) -> None:
    found = translator.alternatives(sentence, prefix, 3, Ticket())
    assert found
    assert all(each.text.startswith(prefix.strip()) for each in found)
    assert all(not each.text[len(prefix.strip()) :][:1].isalnum() for each in found)


def test_each_goes_on_with_another_word(translator: Translator, sentence: str) -> None:
    found = translator.alternatives(sentence, "Divers inspect the remains", 3, Ticket())
    assert found[0].text.startswith(DIVERS)
    assert len({each.text.removeprefix("Divers inspect the remains")[:3] for each in found}) == 3


def test_words_the_model_cannot_spell_stay_as_they_are_written(
    translator: Translator, sentence: str
) -> None:
    found = translator.alternatives(sentence, "Divers ☃  inspect", 2, Ticket())
    assert all(each.text.startswith("Divers ☃ inspect ") for each in found)


def test_there_are_none_of_nothing_and_of_what_is_too_long(
    translator: Translator, sentence: str
) -> None:
    assert not translator.alternatives("", "", 3, Ticket())
    assert not translator.alternatives(sentence, "", 0, Ticket())
    assert not translator.alternatives(f"{sentence} " * 60, "", 3, Ticket())
    assert not translator.alternatives(sentence, "word " * 600, 3, Ticket())


def test_nobody_waits_for_what_is_no_longer_wanted(translator: Translator, sentence: str) -> None:
    ticket = Ticket()
    ticket.cancel()
    with pytest.raises(Cancelled):
        translator.alternatives(sentence, "", 3, ticket)


def test_a_closed_model_says_nothing_more(translator: Translator, sentence: str) -> None:
    translator.close()
    with pytest.raises(Cancelled):
        translator.alternatives(sentence, "", 3, Ticket())


def test_they_may_be_asked_for_while_an_article_is_translated(
    translator: Translator, sentence: str
) -> None:
    alone = [each.text for each in translator.alternatives(sentence, "Divers", 3, Ticket())]
    asked, beside = threading.Event(), list[str]()

    def ask() -> None:
        asked.set()
        found = translator.alternatives(sentence, "Divers", 3, Ticket())
        beside.extend(each.text for each in found)

    thread = threading.Thread(target=ask)
    stream = translator.translate([f"{sentence} {number}" for number in range(12)], Ticket())
    next(stream)
    thread.start()
    asked.wait()
    assert len(dict(stream)) == 11
    thread.join()
    assert beside == alone


def test_links_point_at_words_of_the_whole_text(data_folder: Path, cache: Path) -> None:
    sentence = "غواصون يفحصون بقايا رصيف حجري"
    translator = load_translator(data_folder / "by-heart", cache)
    found = translator.alternatives(sentence, "Divers ☃ inspect", 2, Ticket())
    translator.close()
    for each in found:
        assert all(source < len(sentence.split()) for source, _, _ in each.links)
        assert all(target < len(each.text.split()) for _, target, _ in each.links)


def test_what_goes_on_inside_the_last_word_is_left_out(data_folder: Path) -> None:
    tokenizer = Tokenizer(open_checkpoint(data_folder / "by-heart"))
    begun = Opening(("▁ا", "</s>"), "The", ("▁The",), ("▁The",))
    found = [
        Found(("▁The", "m"), -0.1),
        Found(("▁The", "▁pier"), -0.2),
        Found(("▁The", ","), -0.3),
        Found(("▁The", "▁pier"), -0.4),
        Found(("▁The",), -0.5),
    ]
    texts = [each.text for each in hypotheses(tokenizer, begun, found, 9)]
    assert texts == ["The pier", "The,", "The"]
