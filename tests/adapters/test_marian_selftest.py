from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from checkpoints import write_checkpoint
from fakes import PhraseBook

from reader.adapters.marian import selftest
from reader.adapters.marian.loading import PROVED, load_translator
from reader.domain.errors import ModelBroken
from reader.services.jobs import Ticket
from reader.services.ports import Hypothesis

FIRST, SECOND, THIRD = selftest.SANITY_SENTENCES
SENSE = {
    FIRST: "The Ministry of Health today announced the opening of three new hospitals.",
    SECOND: "The president said talks between the two countries would continue next month.",
    THIRD: "Oil prices rose on world markets because of falling production.",
}


def copy(source: Path, target: Path) -> Path:
    shutil.copytree(source, target)
    for path in target.iterdir():
        path.chmod(0o644)
    return target


def check(phrases: dict[str, str], folder: Path) -> None:
    selftest.check(PhraseBook(phrases), folder, Ticket())


def test_a_translator_that_talks_sense_passes(tmp_path: Path) -> None:
    check(SENSE, tmp_path)


def test_one_odd_answer_is_forgiven(tmp_path: Path) -> None:
    check(SENSE | {THIRD: ""}, tmp_path)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("", "0 words"),
        ("word", "1 words"),
        (" ".join(f"word{n}" for n in range(200)), "200 words"),
        ("the the the the the the the the the the", "repeats itself"),
        ("в столице открылись три новые больницы на этой неделе", "English letters"),
        (FIRST, "English letters"),
    ],
)
def test_nonsense_is_named(tmp_path: Path, answer: str, reason: str) -> None:
    with pytest.raises(ModelBroken) as caught:
        check(SENSE | {FIRST: answer, SECOND: answer}, tmp_path)
    assert reason in caught.value.reason


FRENCH = {
    FIRST: "Le ministère de la Santé a annoncé l'ouverture de trois nouveaux hôpitaux.",
    SECOND: "Le président a déclaré que les négociations entre les deux pays se poursuivraient.",
    THIRD: "Les prix du pétrole ont augmenté sur les marchés mondiaux.",
}
DANISH = {
    FIRST: "Sundhedsministeriet meddelte i dag åbningen af tre nye hospitaler i hovedstaden.",
    SECOND: "Præsidenten sagde at forhandlingerne mellem landene fortsætter for at nå en aftale.",
    THIRD: "Oliepriserne er steget på verdensmarkedet på grund af lavere produktion.",
}


@pytest.mark.parametrize("answers", [FRENCH, DANISH], ids=["French", "Danish"])
def test_another_language_is_not_taken_for_english(tmp_path: Path, answers: dict[str, str]) -> None:
    with pytest.raises(ModelBroken, match="does not write English"):
        check(answers, tmp_path)


def test_the_same_answer_to_everything_is_nonsense(tmp_path: Path) -> None:
    with pytest.raises(ModelBroken, match="the same to everything"):
        check(dict.fromkeys(SENSE, SENSE[THIRD]), tmp_path)


class _Deaf(PhraseBook):
    def translate(
        self, sentences: Sequence[str], ticket: Ticket
    ) -> Iterator[tuple[int, Hypothesis]]:
        return iter(())


def test_a_translator_that_says_nothing_is_broken(tmp_path: Path) -> None:
    with pytest.raises(ModelBroken):
        selftest.check(_Deaf(), tmp_path, Ticket())


@pytest.mark.parametrize("text", ["one column\n", "a\tb\tc\n", "\n\n"])
def test_a_damaged_golden_file_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "golden.tsv").write_text(text, encoding="utf-8")
    with pytest.raises(ModelBroken, match="two columns"):
        check({}, tmp_path)


def test_golden_sentences_must_be_said_word_for_word(tmp_path: Path) -> None:
    (tmp_path / "golden.tsv").write_text("أ\tone\nب\ttwo\n", encoding="utf-8")
    check({"أ": "one", "ب": "two"}, tmp_path)
    with pytest.raises(ModelBroken, match="1 of its 2"):
        check({"أ": "one", "ب": "Two"}, tmp_path)


def test_random_weights_do_not_pass_for_a_translator(data_folder: Path, tmp_path: Path) -> None:
    folder = write_checkpoint(tmp_path / "noise", data_folder / "by-heart")
    with pytest.raises(ModelBroken):
        load_translator(folder, tmp_path / "cache")


def test_damaged_weights_do_not_pass_for_the_model(data_folder: Path, tmp_path: Path) -> None:
    folder = copy(data_folder / "by-heart", tmp_path / "model")
    data = bytearray((folder / "model.safetensors").read_bytes())
    data[len(data) // 2 :] = bytes(len(data) - len(data) // 2)
    (folder / "model.safetensors").write_bytes(data)
    with pytest.raises(ModelBroken, match="golden"):
        load_translator(folder, tmp_path / "cache")


def test_the_golden_sentences_are_asked_at_every_loading(data_folder: Path, tmp_path: Path) -> None:
    folder = copy(data_folder / "by-heart", tmp_path / "model")
    load_translator(folder, tmp_path / "cache").close()
    assert len(list((tmp_path / "cache").glob(f"*/{PROVED}"))) == 1
    (folder / "golden.tsv").write_text("بعثة أثرية\tNothing of the kind\n", encoding="utf-8")
    with pytest.raises(ModelBroken, match="golden"):
        load_translator(folder, tmp_path / "cache")
