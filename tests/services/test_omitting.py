"""What a translation leaves out, told by the words that are linked."""

from __future__ import annotations

from reader.domain.spans import Span
from reader.domain.translation import Link
from reader.services.doubting import doubts
from reader.services.omitting import omission, omitted

SOURCE = "أعلن الوزير، مشيرا إلى تقارير صحفية محلية سابقة، استقالته اليوم."
TARGET = "The minister announced his resignation today."
WORDS = {
    "أعلن": "announced", "الوزير": "minister", "استقالته": "resignation", "اليوم": "today",
}  # fmt: skip


def links(target: str = TARGET, **others: str) -> list[Link]:
    every = {**WORDS, **others}
    return [
        Link(_span(SOURCE, word), _span(target, said), 1.0)
        for word, said in every.items()
        if said in target
    ]


def _span(text: str, word: str) -> Span:
    start = text.index(word)
    return Span(start, start + len(word))


def shown(target: str, found: list[Link], shortness: float = 0.0) -> list[str]:
    return [doubt.why for doubt in omitted(SOURCE, target, found, shortness)]


def test_words_in_a_row_that_are_linked_to_nothing_are_pointed_at() -> None:
    [doubt] = omitted(SOURCE, TARGET, links())
    assert doubt.why == (
        "“مشيرا إلى تقارير صحفية محلية سابقة” seems to be missing from the translation."
    )
    assert (doubt.kind, doubt.target) == ("untranslated", None)
    assert doubt.source is not None
    assert doubt.source.of(SOURCE) == "مشيرا إلى تقارير صحفية محلية سابقة"


def test_english_words_that_are_left_over_may_stand_for_them() -> None:
    target = "The minister announced his resignation today, as local papers have written before."
    assert shown(target, links(target)) == []


def test_linked_words_among_them_part_them() -> None:
    target = "The minister announced his local resignation today, by reports."
    found = links(target, تقارير="reports", محلية="local")
    assert shown(target, found) == []


def test_one_linked_word_among_them_weighs_as_one_and_a_half() -> None:
    found = [*links(), Link(_span(SOURCE, "تقارير"), _span(TARGET, "today"), 0.6)]
    omission_ = omission(SOURCE, TARGET, found, 0.0)
    assert omission_ is not None
    assert omission_.span.of(SOURCE) == "صحفية محلية سابقة"
    assert omission_.signs["stretch"] == 3.0


def test_words_at_the_end_that_are_linked_to_nothing_are_a_sign_of_their_own() -> None:
    source, target = "أعلن الوزير استقالته اليوم في مؤتمر صحفي قصير.", "The minister announced."
    said = {"أعلن": "announced", "الوزير": "minister"}
    found = [Link(_span(source, word), _span(target, by), 1.0) for word, by in said.items()]
    signs = omission(source, target, found, 0.0)
    assert signs is not None
    assert signs.signs["end"] == 5.0


def test_initials_may_stand_for_many_words() -> None:
    source = "قال مكتب الاتصالات الحكومية البريطانية الشهير السابق ذاته إن الخطر كبير."
    said = {"قال": "said", "الخطر": "danger", "كبير": "great"}

    def reasons(target: str) -> list[str]:
        found = [Link(_span(source, word), _span(target, by), 1.0) for word, by in said.items()]
        return [doubt.why for doubt in omitted(source, target, found)]

    [reason] = reasons("They said the danger is great.")
    assert reason.startswith("“مكتب الاتصالات الحكومية البريطانية الشهير السابق ذاته” seems to be")
    assert reasons("GCHQ said the danger is great.") == []


def test_a_sign_says_a_word_of_money() -> None:
    source, target = "دفع سبعة ملايين دولار أمريكي.", "He paid $7 million."
    found = [Link(_span(source, "ملايين"), _span(target, "million"), 1.0)]
    signs = omission(source, target, found, 0.0)
    assert signs is not None
    assert signs.span.of(source) == "دفع سبعة"


def test_where_hardly_a_word_is_linked_nothing_is_said() -> None:
    assert shown(TARGET, links()[:1]) == []
    assert shown(TARGET, []) == []


def test_without_an_aligner_nobody_looks_for_what_is_missing() -> None:
    assert doubts(SOURCE, TARGET) == ()
    assert [doubt.kind for doubt in doubts(SOURCE, TARGET, links=links())] == ["untranslated"]


def test_what_is_missing_says_more_than_a_length() -> None:
    source = SOURCE.replace("استقالته", "بعد " * 30 + "استقالته")
    found = [Link(_span(source, word), _span(TARGET, said), 1.0) for word, said in WORDS.items()]
    assert [doubt.kind for doubt in doubts(source, TARGET)] == ["length"]
    assert [doubt.kind for doubt in doubts(source, TARGET, links=found)] == ["untranslated"]
