"""Names that a translation loses: weak signs are weighed together."""

from __future__ import annotations

import pytest

from reader.domain.name_letters import foreignness, spelt
from reader.domain.spans import Span
from reader.domain.translation import Link
from reader.services.losing import lost_names

SOURCE = "وصل ويدودو إلى العاصمة يوم الجمعة مع المتحدث نوجروهو."


def lost(target: str, source: str = SOURCE, *, links: list[Link] | None = None) -> list[str]:
    return [span.of(source) for span in lost_names(source, target, [] if links is None else links)]


def linked(source: str, target: str, **said: str) -> list[Link]:
    return [Link(_span(source, word), _span(target, by), 1.0) for word, by in said.items()]


def _span(text: str, word: str) -> Span:
    start = text.index(word)
    return Span(start, start + len(word))


@pytest.mark.parametrize("word", ["لومبوك", "باكينجهامشاير", "كرومويل", "كافانو", "نوجروهو"])
def test_a_foreign_name_is_known_by_its_letters(word: str) -> None:
    assert foreignness(word) > 2


@pytest.mark.parametrize("word", ["باتخاذ", "المؤتمر", "استقالته", "والحكومة", "مسماهم"])
def test_so_is_a_word_of_the_language(word: str) -> None:
    assert foreignness(spelt(word)) < -2


def test_a_hamza_on_its_seat_tells_a_word_of_the_language() -> None:
    assert foreignness(spelt("مؤديا")) < foreignness(spelt("موديا"))


def test_a_name_that_nothing_sounds_like_is_lost_though_no_list_has_it() -> None:
    assert lost("Widodo arrived in the capital on Friday with the spokesman.") == ["نوجروهو"]


def test_a_name_that_is_spelt_some_other_way_is_not() -> None:
    assert lost("Widodo arrived in the capital on Friday with spokesman Nugroho.") == []


def test_a_name_said_in_small_letters_is_not() -> None:
    source = "ضرب تسونامي لومبوك أمس."
    assert lost("A tsunami hit Lombok yesterday.", source) == []


def test_two_words_may_be_one_name() -> None:
    source = "فتح متجر لاروش أمس أبوابه."
    assert lost("The La Roche shop opened its doors yesterday.", source) == []


def test_a_name_that_is_repeated_need_not_be() -> None:
    source = "قال كافانو إن كافانو صادق."
    target = "Kavanaugh said that he was honest."
    assert lost(target, source, links=linked(source, target, كافانو="Kavanaugh")) == []


@pytest.mark.parametrize(
    "target", ["VW has lost much.", "V.W. has lost much.", "Volkswagen has lost much."]
)
def test_initials_may_stand_for_a_name(target: str) -> None:
    assert lost(target, "خسرت فولكسفاغن كثيرا.") == []


def test_a_month_is_no_name() -> None:
    assert lost("He came in 12/2019.", "جاء في ديسمبر 2019 إلى هنا.") == []


def test_without_an_aligner_only_names_that_are_known_are_missed() -> None:
    target = "The president arrived on Friday."
    assert lost_names("وصل نوجروهو يوم الجمعة.", target, None) == []
    [span] = lost_names("وصل كلينتون إلى لندن يوم الجمعة.", "Clinton arrived on Friday.", None)
    assert span.of("وصل كلينتون إلى لندن يوم الجمعة.") == "لندن"


def test_a_letter_of_initials_is_no_name() -> None:
    assert lost("Honda and BMW raised fears.", "أثارت هوندا وبي إم دبليو مخاوف.") == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("عاد في مايو/أيار 2022 إلى هنا.", "He came back here in May 2022."),
        ("وصل إلى غازي عنتاب.", "He came to Gaziantep."),
        ("تحدث بشأن ملهى ليلي.", "He spoke about a nightclub."),
        ("دفع مليون دولار أمريكي.", "He paid a million dollars."),
        ("فاز ليفربول بدوري أبطال أوروبا.", "Liverpool won the Champions League."),
        ("قالت شرطة بريتيش كولومبيا ذلك.", "Police in B.C. said so."),
        ("ربما صدقوا ذلك إماتأكيدًا.", "They perhaps believed it for certain."),
    ],
)
def test_what_only_looks_like_a_name_that_is_lost_is_none(source: str, target: str) -> None:
    assert lost(target, source) == []


def test_a_nationality_that_no_list_has_is_lost_like_its_country() -> None:
    assert lost("Morales spoke about lands.", "تحدث موراليس عن أراض تشيلية.") == ["تشيلية"]
