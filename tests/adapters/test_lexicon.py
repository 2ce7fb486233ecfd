from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.domain.errors import LexiconMissing
from reader.domain.gloss import Reading, SegmentKind

SHIPPED = Path(__file__).parents[2] / "resources" / "lexicon" / "lexicon.sqlite"


@pytest.fixture(scope="module")
def lexicon() -> Iterator[SqliteLexicon]:
    opened = SqliteLexicon(SHIPPED)
    yield opened
    opened.close()


def reading(lexicon: SqliteLexicon, word: str, lemma: str, **wanted: object) -> Reading:
    """Return the first reading of ``word`` with that lemma and those attributes."""
    for found in lexicon.readings(word):
        if found.lemma == lemma and all(getattr(found, k) == v for k, v in wanted.items()):
            return found
    raise AssertionError(f"{word} is not read as {lemma}: {lexicon.readings(word)}")


def shown(found: Reading) -> list[tuple[str, str, str]]:
    return [(s.text, s.kind.value, s.gloss) for s in found.segments]


def test_a_word_is_taken_apart_into_clitics_stem_and_ending(lexicon: SqliteLexicon) -> None:
    found = reading(lexicon, "وسيكتبونها", "كَتَبَ")
    assert shown(found) == [
        ("وَ", "proclitic", "and"),
        ("سَ", "proclitic", "will"),
        ("يَ", "prefix", "they"),
        ("كْتُبُ", "stem", "write"),
        ("ونَ", "suffix", "plural"),
        ("ها", "enclitic", "her, it, them"),
    ]
    assert found.root == "ك ت ب"
    assert found.features == ("third person", "masculine", "plural", "future", "indicative")
    assert found.transliteration == "wa-sa-yaktubūna-hā"


def test_the_contract_example_has_its_features(lexicon: SqliteLexicon) -> None:
    found = reading(lexicon, "وبالإرهابيين", "إِرْهابِيّ", vocalised="وَبِالْإِرْهابِيِّينَ")
    assert found.features == ("masculine", "plural", "genitive")
    assert (found.root, found.pos, found.glosses) == ("ر ه ب", "noun", ("terrorist",))


@pytest.mark.parametrize("word", ["وبالإرهابيين", "كتبت", "عليّ", "لليل", "والاستقلال", "بيتهم"])
def test_segments_join_to_the_vocalised_word(lexicon: SqliteLexicon, word: str) -> None:
    for found in lexicon.readings(word):
        assert "".join(segment.text for segment in found.segments) == found.vocalised
        assert all(segment.text for segment in found.segments)


@pytest.mark.parametrize(
    ("word", "lemma", "vocalised"),
    [
        ("الشمس", "شَمْس", "الشَّمْس"),
        ("القمر", "قَمَر", "الْقَمَر"),
        ("للشمس", "شَمْس", "لِلشَّمْس"),
        ("للقمر", "قَمَر", "لِلْقَمَر"),
        ("لليل", "لَيْل", "لِلَّيْل"),
        ("والاستقلال", "اِسْتِقْلال", "وَالِاسْتِقْلال"),
        ("باستقلال", "اِسْتِقْلال", "بِاسْتِقْلال"),
        ("مدرستها", "مَدْرَسَة", "مَدْرَسَتها"),
        ("ببيتهم", "بَيْت", "بِبَيْتِهِم"),
        ("مبناها", "مَبْنَى", "مَبْناها"),
        ("كتابا", "كِتاب", "كِتابًا"),
        ("آكل", "أَكَلَ", "آكُل"),
        ("قالوا", "قالَ", "قالُوا"),
        ("هذا", "هٰذا", "هٰذا"),
        ("مباراة", "مُباراة", "مُباراة"),
        ("سنوات", "سَنَة", "سَنَوات"),
        ("عليهم", "عَلَى", "عَلَيْهِم"),
    ],
)
def test_morphemes_join_as_arabic_writes_them(
    lexicon: SqliteLexicon, word: str, lemma: str, vocalised: str
) -> None:
    assert vocalised in [r.vocalised for r in lexicon.readings(word) if r.lemma == lemma]


@pytest.mark.parametrize(
    ("word", "lemma", "senses"),
    [
        ("قال", "قالَ", ("say",)),
        ("كان", "كانَ", ("be",)),
        ("وكالات", "وِكالَة", ("agency",)),
        ("كتب", "كِتاب", ("book",)),
        ("رؤساء", "رَئِيس", ("president", "head", "chairman")),
        ("آلاف", "أَلْف", ("thousand",)),
        ("أعظم", "أَعْظَم", ("greatest", "greater", "major")),
    ],
)
def test_senses_are_those_of_the_lemma(
    lexicon: SqliteLexicon, word: str, lemma: str, senses: tuple[str, ...]
) -> None:
    assert reading(lexicon, word, lemma, glosses=senses)


@pytest.mark.parametrize(
    ("word", "lemma", "root"),
    [
        ("سيد", "سَيِّد", "س و د"),
        ("مرة", "مَرَّة", "م ر ر"),
        ("اتفاقية", "اِتِّفاقِيَّة", "و ف ق"),
        ("استقلال", "اِسْتِقْلال", "ق ل ل"),
        ("سيطر", "سَيْطَرَ", "س ي ط ر"),
        ("مسؤول", "مَسْؤُول", "س أ ل"),
        ("فيينا", "فِييِنّا", None),
        ("فيديو", "فِيدْيُو", None),
        ("إستراتيجية", "إِسْتراتِيجِيَّة", None),
        ("فيلم", "فِيلْم", None),
    ],
)
def test_a_root_is_shown_only_where_it_is_sure(
    lexicon: SqliteLexicon, word: str, lemma: str, root: str | None
) -> None:
    assert reading(lexicon, word, lemma).root == root


def test_careless_spellings_find_the_word(lexicon: SqliteLexicon) -> None:
    assert reading(lexicon, "الاسلاميه", "إِسْلامِيّ")
    assert reading(lexicon, "فى", "فِي")
    assert reading(lexicon, "ان", "أَنَّ")
    assert reading(lexicon, "إستقلال", "اِسْتِقْلال")


def test_a_reading_against_the_letters_gives_way_to_one_that_fits(lexicon: SqliteLexicon) -> None:
    assert {r.lemma for r in lexicon.readings("كتابة")} == {"كِتابَة"}
    assert "كِتاب" in {r.lemma for r in lexicon.readings("كتابه")}


def test_a_name_may_have_its_hamza_on_the_other_side(lexicon: SqliteLexicon) -> None:
    assert "إِيران" in {reading.lemma for reading in lexicon.readings("أيران")}
    assert {reading.lemma for reading in lexicon.readings("إن")} == {"إِن", "إِنَّ"}


def test_words_that_the_data_lack_are_added(lexicon: SqliteLexicon) -> None:
    assert reading(lexicon, "واللقاحات", "لِقاح").glosses == ("vaccine",)
    assert reading(lexicon, "ترامب", "تْرامْب").pos == "proper noun"


@pytest.mark.parametrize(
    ("word", "lemma", "vocalised"),
    [
        ("تلغيه", "أَلْغَى", "تُلْغِيهِ"),
        ("يعطيهم", "أَعْطَى", "يُعْطِيهِم"),
        ("أبيه", "أَب", "أَبِيهِ"),
        ("يرضيهما", "رَضَّى", "يُرَضِّيهِما"),
        ("كتابه", "كِتاب", "كِتابهُ"),
        ("أبوه", "أَب", "أَبُوهُ"),
    ],
)
def test_a_pronoun_has_i_after_i(
    lexicon: SqliteLexicon, word: str, lemma: str, vocalised: str
) -> None:
    assert reading(lexicon, word, lemma).vocalised == vocalised


def test_what_stands_right_below_a_root_is_of_that_root(lexicon: SqliteLexicon) -> None:
    assert reading(lexicon, "يرى", "رَأَى").root == "ر أ ي"
    assert reading(lexicon, "كوب", "كُوب").glosses == ("cup", "glass")
    assert reading(lexicon, "راوند", "راوَنْد").glosses == ("rhubarb",)


@pytest.mark.parametrize(
    ("word", "lemma"),
    [("ثلاث", "ثَلاث"), ("أربع", "أَرْبَع"), ("خمس", "خَمْس"), ("سبعة", "سَبْع"), ("واحد", "واحِد")],
)
def test_a_number_is_no_adjective(lexicon: SqliteLexicon, word: str, lemma: str) -> None:
    found = [each for each in lexicon.readings(word) if each.lemma == lemma]
    assert "number" in {each.pos for each in found}
    assert not any("comparative" in each.features for each in found)


def test_units_and_measurements_are_known_in_every_case(lexicon: SqliteLexicon) -> None:
    assert reading(lexicon, "لترا", "لِيتْر").glosses == ("liter",)
    senses = [each.glosses for each in lexicon.readings("القياسات") if each.lemma == "قِياس"]
    assert sorted(senses) == [("analogy",), ("measurement", "measure")]


def test_written_harakat_rule_out_other_readings(lexicon: SqliteLexicon) -> None:
    assert {r.vocalised for r in lexicon.readings("عَقد")} >= {"عَقْد"}
    assert all("عِ" not in r.vocalised for r in lexicon.readings("عَقد"))
    assert {r.lemma for r in lexicon.readings("درّس")} == {"دَرَّسَ"}


def test_harakat_that_fit_nothing_do_not_hide_the_word(lexicon: SqliteLexicon) -> None:
    assert lexicon.readings("كِِتُابٌّ")


def test_tatweel_does_not_matter(lexicon: SqliteLexicon) -> None:
    assert lexicon.readings("كـــتاب") == lexicon.readings("كتاب")


@pytest.mark.parametrize("word", ["", "ـ", "بانفالكار", "ء", "x", "٤٧", "ا" * 400])
def test_what_is_no_known_word_has_no_reading(lexicon: SqliteLexicon, word: str) -> None:
    assert list(lexicon.readings(word)) == []


def test_a_pronoun_written_as_a_shadda_keeps_its_meaning(lexicon: SqliteLexicon) -> None:
    found = reading(lexicon, "علي", "عَلَى", vocalised="عَلَيَّ")
    assert shown(found) == [("عَلَيَّ", "stem", "on; above + me")]


def test_compound_particles_are_taken_apart(lexicon: SqliteLexicon) -> None:
    found = reading(lexicon, "لهم", "لِ")
    assert [s.kind for s in found.segments] == [SegmentKind.PROCLITIC, SegmentKind.ENCLITIC]


def test_threads_read_the_same(lexicon: SqliteLexicon) -> None:
    words = ["كتاب", "المدرسة", "وسيكتبونها", "علي", "الشمس"] * 20
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lexicon.readings, words)) == [lexicon.readings(w) for w in words]


def test_a_lexicon_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(LexiconMissing):
        SqliteLexicon(tmp_path / "none.sqlite")


def test_a_damaged_lexicon_is_missing(tmp_path: Path) -> None:
    damaged = tmp_path / "lexicon.sqlite"
    damaged.write_bytes(SHIPPED.read_bytes()[:2000] + bytes(6000))
    with pytest.raises(LexiconMissing):
        SqliteLexicon(damaged)
    damaged.write_text("not a database at all " * 99)
    with pytest.raises(LexiconMissing):
        SqliteLexicon(damaged)


def test_another_database_is_no_lexicon(tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE stem (form)")
    connection.commit()
    connection.close()
    with pytest.raises(LexiconMissing):
        SqliteLexicon(other)
