from __future__ import annotations

from pathlib import Path

import pytest

from reader.adapters.lexicon import source
from reader.adapters.lexicon.affixes import prefix, suffix
from reader.adapters.lexicon.build import build, main
from reader.adapters.lexicon.roots import (
    heading_radicals,
    is_likely_of_name,
    radicals_of_verbs,
    root,
)
from reader.adapters.lexicon.senses import are_plurals, clean

SHIPPED = Path(__file__).parents[2] / "resources" / "lexicon" / "lexicon.sqlite"


def test_the_shipped_lexicon_is_what_the_script_builds_byte_for_byte(tmp_path: Path) -> None:
    build(source.source_folder(), tmp_path / "again.sqlite")
    assert (tmp_path / "again.sqlite").read_bytes() == SHIPPED.read_bytes()


def test_the_shipped_lexicon_has_its_licence_beside_it() -> None:
    assert "GPL-2.0-only" in (SHIPPED.parent / "README.md").read_text("utf-8")
    assert "Version 2, June 1991" in (SHIPPED.parent / "COPYING.GPL-2").read_text("utf-8")


def test_the_script_wants_one_path(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "usage" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("gloss", "senses"),
    [
        ("book", ("book",)),
        ("dominate;seize;command", ("dominate", "seize", "command")),
        ("between/among", ("between", "among")),
        ("more/most abundant", ("more abundant", "most abundant")),
        ("of/from Budapest", ("of Budapest", "from Budapest")),
        ("bishop (chess)", ("bishop (chess)",)),
        ("he/it <verb>", ("he", "it")),
        ("which/who/whom [du.]", ("which", "who", "whom")),
        ("not + we (we are not)", ("we are not",)),
        ("immediately + him", ("immediately him",)),
        ("said", ("say",)),
        ("was;were", ("be",)),
        ("planting, placing (agent)", ("planting, placing (agent)",)),
        ("", ()),
    ],
)
def test_glosses_are_split_into_clean_senses(gloss: str, senses: tuple[str, ...]) -> None:
    assert clean(gloss) == senses


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("books", "book"), ("agencies", "agency"), ("houses", "house"), ("boxes", "box"),
        ("men", "man"), ("children", "child"), ("places of worship", "place of worship"),
        ("bishops (chess)", "bishop (chess)"), ("wolves", "wolf"), ("heroes", "hero"),
    ],
)  # fmt: skip
def test_english_plurals_are_recognised(plural: str, singular: str) -> None:
    assert are_plurals((plural,), (singular,))


@pytest.mark.parametrize(("one", "other"), [("book", "book"), ("speech", "speed"), ("bus", "busy")])
def test_other_words_are_no_plurals(one: str, other: str) -> None:
    assert not are_plurals((one,), (other,))


@pytest.mark.parametrize(
    ("heading", "lemma", "found"),
    [
        ("ktb", "kitAb", "k t b"),
        ("qwl", "qAl", "q w l"),
        ("mr(1)", "mar~ap", "m r r"),
        ("Axr", "|xar", "A x r"),
        ("wfq", "{it~ifAqiy~ap", "w f q"),
        ("syTr", "sayoTarap", "s y T r"),
        ("bn(3)", "mabonaY", None),
        ("Abn", "{ibonap", None),
        ("Ax*", "{it~axa*", "A x *"),
        ("knw/y", "kanaY", None),
        ("jHm", "jadiyd", None),
        ("fyk", "fiykuwfiyt$", None),
        ("bAs", "bAsk", None),
        ("sAEp", "saAEap", None),
    ],
)
def test_a_root_needs_the_lemma_to_bear_it_out(heading: str, lemma: str, found: str | None) -> None:
    assert root(heading_radicals(heading), lemma) == found


@pytest.mark.parametrize(
    ("found", "lemma", "is_likely"),
    [
        ("b k A", "bikiyn", False),
        ("A w h", ">uwhaAyuw", False),
        ("m r k", ">amoriykiy~", False),
        ("f r q", ">aforiyqiyA", False),
        ("f r q", "faAruwq", True),
        ("H s n", "Husayon", True),
        ("q r A", "qur|niy~", True),
    ],
)
def test_foreign_names_have_no_root(found: str, lemma: str, is_likely: bool) -> None:  # noqa: FBT001 - a table
    assert is_likely_of_name(found, lemma) is is_likely


@pytest.mark.parametrize(
    ("lexemes", "radicals"),
    [
        (["jad~-i_1", "jadiyd_1"], ("jdd",)),
        (["katab-u_1"], ("ktb",)),
        (["EAd-u_1"], ("Ewd",)),
        (["banaY-i_1"], ("bny",)),
        (["{isotaxodam_1"], ("xdm",)),
        (["{inotaxab_1"], ("nxb",)),
        ([">ak~ad_1", ">akal-u_1"], ("Akl", "Akd")),
        ([">arosal_1"], ("rsl",)),
        (["qaraA-a_1", "bada>-a_1"], ("bdA",)),
        (["fiydoyuw_1"], ()),
    ],
)
def test_verbs_show_their_radicals(lexemes: list[str], radicals: tuple[str, ...]) -> None:
    assert radicals_of_verbs(lexemes) == radicals


def test_every_affix_of_the_data_is_understood() -> None:
    folder = source.source_folder()
    prefixes = [prefix(entry) for entry in source.affixes(folder, "dictPrefixes")]
    suffixes = [suffix(entry) for entry in source.affixes(folder, "dictSuffixes")]
    assert (len(prefixes), len(suffixes)) == (299, 618)
    silent = {affix.entry.category for affix in prefixes if not affix.segments}
    assert silent == {"Pref-0"}
    assert all(segment.gloss for affix in prefixes for segment in affix.segments)


def test_tanwin_stands_before_the_alif_that_carries_it() -> None:
    assert source.to_arabic("AF") == "\u064bا"
