from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.domain.gloss import Gloss, Reading, Segment, SegmentKind
from reader.services.glossing import Context, Glosser, gloss_in
from reader.services.guessing import SIMILAR, guess_similar
from reader.services.merging import merged

SHIPPED = Path(__file__).parents[2] / "resources" / "lexicon" / "lexicon.sqlite"


@pytest.fixture(scope="module")
def lexicon() -> Iterator[SqliteLexicon]:
    opened = SqliteLexicon(SHIPPED)
    yield opened
    opened.close()


def first(gloss: Gloss) -> tuple[str, tuple[str, ...]]:
    return gloss.readings[0].lemma, gloss.readings[0].glosses


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("وسيكتبونها", "كَتَبَ"),
        ("سيطر", "سَيْطَرَ"),
        ("السفن", "سَفِينَة"),
        ("قضية", "قَضِيَّة"),
        ("إستراتيجيته", "إِسْتراتِيجِيَّة"),
        ("على", "عَلَى"),
        ("كتاب", "كِتاب"),
        ("علي", "عَلِيّ"),
        ("عليها", "عَلَى"),
        ("سوريا", "سُورِيا"),
        ("بعضهم", "بَعْض"),
        ("الآن", "الآنَ"),
        ("تقريبا", "تَقْرِيب"),
        ("من", "مِن"),
        ("لم", "لَم"),
    ],
)
def test_the_plainest_reading_stands_first(lexicon: SqliteLexicon, word: str, lemma: str) -> None:
    assert gloss_in(lexicon, word, Context()).readings[0].lemma == lemma


def test_the_translation_tells_homographs_apart(lexicon: SqliteLexicon) -> None:
    sentence = "وقع الوزير الاتفاق."
    assert first(gloss_in(lexicon, "وقع", Context(sentence, "The minister signed the accord.")))[
        1
    ] == ("sign",)
    fell = gloss_in(lexicon, "وقع", Context("وقع الطفل.", "The child fell down."))
    assert "fall" in first(fell)[1]
    assert "translation: fall" in fell.readings[0].why


def test_the_vocalised_sentence_tells_homographs_apart(lexicon: SqliteLexicon) -> None:
    sentence = "درس الطالب."
    studied = gloss_in(lexicon, "درس", Context(sentence, vocalised="دَرَسَ الطَّالِبُ."))
    taught = gloss_in(lexicon, "درس", Context(sentence, vocalised="دَرَّسَ الطَّالِبُ."))
    assert (studied.readings[0].lemma, taught.readings[0].lemma) == ("دَرَسَ", "دَرَّسَ")
    assert "tashkeel" in taught.readings[0].why


def test_a_vocalised_text_of_another_sentence_is_not_heeded(lexicon: SqliteLexicon) -> None:
    alone = gloss_in(lexicon, "درس", Context("درس الطالب."))
    assert gloss_in(lexicon, "درس", Context("درس الطالب.", vocalised="دَرَّسَ")) == alone


def test_a_word_that_the_vocaliser_left_bare_is_judged_without_it(lexicon: SqliteLexicon) -> None:
    alone = gloss_in(lexicon, "درس", Context("درس الطالب."))
    assert gloss_in(lexicon, "درس", Context("درس الطالب.", vocalised="درس الطَّالِبُ.")) == alone


def test_a_preposition_before_it_makes_a_word_a_noun(lexicon: SqliteLexicon) -> None:
    assert gloss_in(lexicon, "قتل", Context("اتهم بعد قتل الحارس.")).readings[0].pos == "noun"
    assert gloss_in(lexicon, "قتل", Context("قتل الحارس.")).readings[0].pos == "verb"


def test_written_harakat_decide(lexicon: SqliteLexicon) -> None:
    gloss = gloss_in(lexicon, "كُتُب", Context())
    assert first(gloss) == ("كِتاب", ("book",))
    assert "harakat" in gloss.readings[0].why


def test_the_readings_are_ordered_by_score(lexicon: SqliteLexicon) -> None:
    scores = [reading.score for reading in gloss_in(lexicon, "عملهم", Context()).readings]
    assert scores == sorted(scores, reverse=True)


def test_readings_that_differ_in_case_or_mood_alone_are_one(lexicon: SqliteLexicon) -> None:
    readings = gloss_in(lexicon, "يكتبون", Context()).readings
    assert [r.features for r in readings if r.lemma == "كَتَبَ" and "passive" not in r.features] == [
        ("third person", "masculine", "plural", "present", "indicative")
    ]


def test_homonyms_of_one_lemma_share_a_reading(lexicon: SqliteLexicon) -> None:
    found = [r for r in gloss_in(lexicon, "مرة", Context()).readings if r.lemma == "مَرَّة"]
    assert [r.glosses for r in found] == [("time", "moment", "occasion", "one time", "once")]
    stem = next(s for s in found[0].segments if s.kind is SegmentKind.STEM)
    assert stem.gloss == "time; moment; occasion; one time; once"


def test_merging_drops_the_features_that_are_disputed() -> None:
    stem = (Segment("كتاب", SegmentKind.STEM, "book"),)
    common = ("masculine", "singular")
    one = Reading("كتاب", "كتاب", None, "noun", (*common, "genitive"), stem, ("book",), "k", 2.0)
    two = Reading("كتاب", "كتاب", None, "noun", (*common, "nominative"), stem, ("book",), "k", 1.0)
    assert merged((one, two)) == (
        Reading("كتاب", "كتاب", None, "noun", common, stem, ("book",), "k", 2.0),
    )


@pytest.mark.parametrize(
    ("word", "sense"),
    [("ساعة", "hour"), ("الماضي", "last"), ("نظام", "system"), ("شارع", "street")],
)
def test_the_sense_that_translators_choose_most_stands_first(
    lexicon: SqliteLexicon, word: str, sense: str
) -> None:
    assert gloss_in(lexicon, word, Context()).readings[0].glosses[0] == sense


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("٤٧", "47"),
        ("47", "47"),
        ("٣٫٥", "3.5"),
        ("2014", "2014"),
        ("١٠٠٪", "100%"),
        ("٣/٤", "3/4"),
    ],
)
def test_numbers_are_told_in_western_digits(
    lexicon: SqliteLexicon, written: str, value: str
) -> None:
    (reading,) = gloss_in(lexicon, written, Context()).readings
    assert (reading.pos, reading.glosses) == ("number", (value,))


def test_a_latin_word_is_itself(lexicon: SqliteLexicon) -> None:
    (reading,) = gloss_in(lexicon, "BBC", Context()).readings
    assert (reading.pos, reading.glosses) == ("foreign word", ("BBC",))


@pytest.mark.parametrize("word", ["", "،", "...", "—", "«»"])
def test_punctuation_has_no_reading(lexicon: SqliteLexicon, word: str) -> None:
    assert gloss_in(lexicon, word, Context()) == Gloss(word, ())


def test_quotation_marks_around_a_word_do_not_matter(lexicon: SqliteLexicon) -> None:
    assert (
        gloss_in(lexicon, "«كتاب»", Context()).readings
        == gloss_in(lexicon, "كتاب", Context()).readings
    )


def test_an_unknown_word_shows_its_possible_split_and_no_sense(lexicon: SqliteLexicon) -> None:
    readings = gloss_in(lexicon, "وبانفالكار", Context()).readings
    assert [r.pos for r in readings] == ["unknown", "unknown"]
    assert all(not r.glosses for r in readings)
    split = readings[1]
    assert [(s.text, s.gloss) for s in split.segments] == [
        ("وَ", "and"),
        ("بِ", "by, with, in"),
        ("انفالكار", ""),
    ]
    assert split.why == ("not in the lexicon", "possible split")


@pytest.mark.parametrize("word", ["وء", "بفق", "غغغغ"])
def test_a_short_unknown_word_is_not_split(lexicon: SqliteLexicon, word: str) -> None:
    assert [len(r.segments) for r in gloss_in(lexicon, word, Context()).readings] == [1]


def test_the_word_that_is_meant_is_found_by_its_place(lexicon: SqliteLexicon) -> None:
    sentence = "كتب الطالب، وقرأ عدة كتب"
    marked = "كَتَبَ الطَّالِبُ، وَقَرَأَ عِدَّةَ كُتُبٍ"
    starts = [sentence.index("كتب"), sentence.rindex("كتب")]
    lemmas = [
        gloss_in(lexicon, "كتب", Context(sentence, start=start, vocalised=marked)).readings[0].lemma
        for start in starts
    ]
    assert lemmas == ["كَتَبَ", "كِتاب"]


def test_an_unknown_word_comes_with_the_known_words_most_like_it(lexicon: SqliteLexicon) -> None:
    gloss = Glosser(lexicon).in_full("الكاتاب")
    similar = [r for r in gloss.readings if SIMILAR in r.features]
    assert gloss.readings[0].pos == "unknown"
    assert "كِتاب" in {reading.lemma for reading in similar}
    assert similar == list(gloss.readings[-len(similar) :])


def test_a_known_word_comes_without_words_like_it(lexicon: SqliteLexicon) -> None:
    gloss = Glosser(lexicon).in_full("الكتاب")
    assert not any(SIMILAR in reading.features for reading in gloss.readings)


def test_nothing_is_like_a_word_of_no_language(lexicon: SqliteLexicon) -> None:
    assert [r.pos for r in Glosser(lexicon).in_full("زخبقلط").readings] == ["unknown"]


def test_nothing_is_looked_up_that_is_like_an_endless_row_of_letters() -> None:
    asked: list[str] = []

    class Asked:
        def readings(self, word: str) -> tuple[Reading, ...]:
            asked.append(word)
            return ()

    assert guess_similar(Asked(), "ب" * 2_000) == ()
    assert asked == []
    assert guess_similar(Asked(), "بببب") == ()
    assert "بببا" in asked


def test_a_question_before_a_word_is_set_apart(lexicon: SqliteLexicon) -> None:
    best = gloss_in(lexicon, "أيكتب", Context()).readings[0]
    assert [segment.text for segment in best.segments][:1] == ["أَ"]
    assert (best.lemma, best.transliteration) == ("كَتَبَ", "a-yaktub")
    assert "write" in best.glosses
    assert gloss_in(lexicon, "أهذا", Context()).readings[0].lemma == "هٰذا"


@pytest.mark.parametrize(("word", "lemma"), [("ألم", "أَلَم"), ("أكتب", "كَتَبَ"), ("أمر", "أَمْر")])
def test_a_word_of_its_own_comes_before_a_question(
    lexicon: SqliteLexicon, word: str, lemma: str
) -> None:
    assert gloss_in(lexicon, word, Context()).readings[0].lemma == lemma


def test_did_not_is_among_the_readings_of_pain(lexicon: SqliteLexicon) -> None:
    assert "لَم" in {
        reading.lemma.rstrip("ْ") for reading in gloss_in(lexicon, "ألم", Context()).readings
    }
