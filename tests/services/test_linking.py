"""Words that translate each other."""

from __future__ import annotations

from fakes import Notebook
from hypothesis import given
from hypothesis import strategies as st
from reading_pages import article, paragraph

from reader.domain.translation import Link, ModelIdentity
from reader.services.jobs import Ticket
from reader.services.linking import SURELY_ALIKE, Trust, heard_links, merged, shifted, sure_links
from reader.services.piecing import model_text
from reader.services.ports import Hypothesis
from reader.services.translating import translate_article

SOURCE = "قالَ كيري إن ٤٧ شخصا قتلوا."
TARGET = "Kerry said 47 people were killed."
GOOD = ((0, 1, 0.9), (1, 0, 0.8), (3, 2, 0.9), (4, 3, 0.7), (5, 5, 0.6))
BAD = ((0, 0, 0.9), (1, 1, 0.8), (3, 4, 0.9))


def shown(source: str, target: str, found: tuple[Link, ...] | list[Link]) -> list[str]:
    return [f"{link.source.of(source)}={link.target.of(target)}" for link in found]


def links(source: str, said: Hypothesis, trust: Trust) -> tuple[Link, ...]:
    heard = heard_links(source, said, model_text)
    return merged(sure_links(source, said.text), heard, trust)


def linked(words: tuple[tuple[int, int, float], ...], trust: Trust | None = None) -> list[str]:
    said = Hypothesis(TARGET, -0.5, words)
    return shown(SOURCE, TARGET, links(SOURCE, said, trust or Trust()))


def test_numbers_months_names_and_latin_words_are_linked_without_a_model() -> None:
    source = "وصل لافروف إلى القاهرة في ٣ تشرين الأول على متن Boeing."
    target = "Lavrov arrived in Cairo on October 3 aboard a Boeing."
    assert sorted(shown(source, target, sure_links(source, target))) == [
        "Boeing=Boeing",
        "القاهرة=Cairo",
        "تشرين الأول=October",
        "لافروف=Lavrov",
        "٣=3",
    ]


def test_a_model_that_agrees_with_the_sure_links_is_believed() -> None:
    assert linked(GOOD) == ["قالَ=said", "كيري=Kerry", "٤٧=47", "شخصا=people", "قتلوا=killed"]


def test_a_model_that_contradicts_them_is_not() -> None:
    assert linked(BAD) == ["كيري=Kerry", "٤٧=47"]


def test_a_model_that_agrees_with_only_half_of_them_is_not() -> None:
    half = ((0, 1, 0.9), (1, 0, 0.8), (3, 3, 0.9), (5, 5, 0.6))
    assert linked(half) == ["كيري=Kerry", "٤٧=47"]


def test_a_model_is_never_as_sure_as_what_needs_none() -> None:
    found = links(SOURCE, Hypothesis(TARGET, -0.5, GOOD), Trust())
    sure = sure_links(SOURCE, TARGET)
    assert min(link.weight for link in sure) >= SURELY_ALIKE
    assert all(link.weight < SURELY_ALIKE for link in found if link not in sure)


def test_trust_once_earned_holds_for_a_sentence_without_sure_links() -> None:
    trust, said = Trust(), Hypothesis("He said.", -0.5, ((0, 1, 0.9),))
    assert links("قال ذلك.", said, trust) == ()
    linked(GOOD, trust)
    assert shown("قال ذلك.", said.text, links("قال ذلك.", said, trust)) == ["قال=said"]


def test_tokens_that_the_model_does_not_read_are_not_counted() -> None:
    trust = Trust()
    linked(GOOD, trust)
    said = Hypothesis("He said.", -0.5, ((0, 1, 0.9),))
    assert shown("ـ قال.", said.text, links("ـ قال.", said, trust)) == ["قال=said"]


@given(st.text("اب ٣3aZ.،", max_size=20), st.text("ab Z3.", max_size=20), st.data())
def test_links_point_at_words_inside_both_texts(
    source: str, target: str, data: st.DataObject
) -> None:
    number = st.integers(0, 9)
    words = tuple(data.draw(st.lists(st.tuples(number, number, st.just(0.5)), max_size=5)))
    for link in links(source, Hypothesis(target, -1.0, words), Trust()):
        assert link.source.of(source).strip()
        assert link.target.of(target).strip()
        assert 0 < link.weight <= 1


def test_a_link_moves_with_its_sentence() -> None:
    [link] = sure_links("٤٧", "47")
    far = shifted(link, 10, 20)
    assert (far.source.start, far.target.start) == (10, 20)


class Linguist:
    """A translator with one sentence and its links."""

    engine = settings = "linguist"
    greedy = None
    identity = ModelIdentity("linguist", "6" * 64, "MIT")

    def translate(self, sentences, ticket):
        for index, _ in enumerate(sentences):
            yield index, Hypothesis(TARGET, -0.5, GOOD)

    def close(self) -> None:
        pass


def test_links_reach_the_article_as_spans_of_its_paragraphs() -> None:
    page, memory = article(paragraph(0, f"{SOURCE} {SOURCE}")), Notebook()
    [step] = translate_article(page, Linguist(), memory, Ticket())
    text = page.paragraphs[0].text
    [first, second] = step.value.sentences
    expected = ["قالَ=said", "كيري=Kerry", "٤٧=47", "شخصا=people", "قتلوا=killed"]
    assert shown(text, step.value.text, first.links) == expected
    assert shown(text, step.value.text, second.links) == expected
    assert all(link.source.start >= second.source.start for link in second.links)
    assert [said.links for said in memory.kept.values()] == [GOOD]
