"""Names that are not spelt by sound, and what is made of them."""

from __future__ import annotations

import pytest

from reader.domain.exonyms import counterparts, is_of_exonym


@pytest.mark.parametrize("word", ["فرنسا", "الفرنسيه", "بيونغيانغ", "الالمان", "للامارات"])
def test_a_counterpart_is_known_with_and_without_its_article(word: str) -> None:
    assert counterparts(word)


@pytest.mark.parametrize("word", ["كوربين", "سينسهايم", "مطار"])
def test_a_word_that_only_holds_one_is_none(word: str) -> None:
    assert counterparts(word) == ()


@pytest.mark.parametrize("word", ["الفرنسيين", "تشيليه", "شيليه", "الفرنسيون"])
def test_people_are_called_after_their_country(word: str) -> None:
    assert is_of_exonym(word)


@pytest.mark.parametrize("word", ["الماليه", "الساحل", "شمالي", "السيول", "البان"])
def test_a_word_of_the_language_is_no_name_for_looking_like_one(word: str) -> None:
    assert not is_of_exonym(word)
