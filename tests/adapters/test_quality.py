from __future__ import annotations

import json
from pathlib import Path

import pytest
from guards import CHECKOUT

from reader.adapters.quality import RecordFile, SacreBleu, read_sets
from reader.domain.errors import WritingError
from reader.domain.model import Cutoff, Quality, Score

SETS = CHECKOUT / "resources" / "quality"
MEASURED = Quality(
    scores=(Score("ntrex", 20.5, 47.3, 500),),
    tokens_per_second=340.0,
    cutoff=Cutoff(0.41, 0.5, 0.09),
    settings="beam=4",
    signature="chrF2|…",
    day="2026-11-26",
)


def test_each_sentence_of_a_set_has_its_translation() -> None:
    sets = read_sets(SETS)
    assert [each.name for each in sets] == ["news", "ntrex", "pud"]
    assert [len(each.sources) for each in sets] == [300, 500, 500]
    for each in sets:
        assert len(each.references) == len(each.sources)
        assert all(line.strip() for line in (*each.sources, *each.references))


def test_each_set_has_its_licence_beside_it() -> None:
    assert "CC BY-SA 4.0" in (SETS / "README.md").read_text(encoding="utf-8")
    for name in ("LICENSE", "LICENSE.ntrex", "LICENSE.pud"):
        assert (SETS / name).stat().st_size > 500


def test_a_perfect_translation_scores_100_and_a_wrong_one_far_less() -> None:
    measure, said = SacreBleu(), ["The river rose over its banks.", "Nobody was hurt."]
    assert measure.bleu(said, said) == pytest.approx(100)
    assert measure.chrf(said, said) == pytest.approx(100)
    assert measure.sentence_chrf(said[0], said[0]) == pytest.approx(100)
    assert measure.bleu(said[::-1], said) < 10
    assert measure.sentence_chrf("The river fell.", said[0]) < 60


def test_the_signature_says_how_the_figures_are_taken() -> None:
    signature = SacreBleu().signature
    assert "tok:13a" in signature
    assert "nc:6|nw:0" in signature
    assert "version:" in signature


def test_figures_come_back_as_they_were_kept(tmp_path: Path) -> None:
    record = RecordFile(tmp_path / "data" / "quality.json")
    assert record.recall("a" * 64) == {}
    record.keep("a" * 64, MEASURED)
    assert RecordFile(tmp_path / "data" / "quality.json").recall("a" * 64) == {"beam=4": MEASURED}
    assert record.recall("b" * 64) == {}


def test_a_second_measurement_replaces_the_first_and_comes_last(tmp_path: Path) -> None:
    record = RecordFile(tmp_path / "quality.json")
    other = Quality((), 900.0, None, "beam=1", "s", "2026-11-27")
    for quality in (MEASURED, other, MEASURED):
        record.keep("a", quality)
    assert list(record.recall("a").items()) == [("beam=1", other), ("beam=4", MEASURED)]


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"a": 3}', '{"a": {"beam=4": 3}}', '{"a": {"beam=4": {"scores": [1]}}}'],
)
def test_a_damaged_record_counts_as_empty_and_is_mended(tmp_path: Path, text: str) -> None:
    path = tmp_path / "quality.json"
    path.write_text(text, encoding="utf-8")
    record = RecordFile(path)
    assert record.recall("a") == {}
    record.keep("a", MEASURED)
    assert record.recall("a") == {"beam=4": MEASURED}


def test_an_entry_that_lacks_something_hides_no_other(tmp_path: Path) -> None:
    path = tmp_path / "quality.json"
    record = RecordFile(path)
    record.keep("a", MEASURED)
    tree = json.loads(path.read_text(encoding="utf-8"))
    tree["a"]["beam=1"] = {"scores": []}
    path.write_text(json.dumps(tree), encoding="utf-8")
    assert record.recall("a") == {"beam=4": MEASURED}


def test_a_record_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "quality.json").mkdir()
    with pytest.raises(WritingError):
        RecordFile(tmp_path / "quality.json").keep("a", MEASURED)
