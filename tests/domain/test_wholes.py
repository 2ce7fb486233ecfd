"""Addresses, tags and telephone numbers are one whole each, whatever digits they hold."""

from __future__ import annotations

import pytest

from reader.domain.wholes import blanked, wholes


def shown(text: str) -> list[str]:
    return [whole.span.of(text) for whole in wholes(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://news.example.org/47/a-12, then go.", ["https://news.example.org/47/a-12"]),
        ("زوروا www.example.com/2019، ثم", ["www.example.com/2019"]),
        ("Write to desk24@example.org.", ["desk24@example.org"]),
        ("Go to example.com/47 now", ["example.com/47"]),
        ("استخدموا #كأس_العالم_2022 اليوم", ["#كأس_العالم_2022"]),
        ("Call 0800 555 111 today", ["0800 555 111"]),
        ("اتصلوا على +٢٠ ٢ ٢٥٧٥ ٠٠٠٠", ["+٢٠ ٢ ٢٥٧٥ ٠٠٠٠"]),
    ],
)
def test_what_holds_digits_is_found_whole(text: str, found: list[str]) -> None:
    assert shown(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "There are 1 000 000 000 of them.",
        "From 2019 to 2020, 12 of 47 won 3-1.",
        "In 12-05-2020 it was 1,234,567.89.",
        "See https://example.org/about, or @reader.",
    ],
)
def test_other_numbers_are_none(text: str) -> None:
    assert shown(text) == []


def test_a_telephone_number_is_the_same_from_either_side() -> None:
    [one], [other] = wholes("اتصل على 111 555 0800"), wholes("call 0800 555 111")
    assert one.key == other.key


def test_an_address_is_the_same_with_and_without_its_scheme() -> None:
    [one], [other] = wholes("https://www.example.org/47/"), wholes("see Example.org/47.")
    assert one.key == other.key


def test_of_a_tag_only_the_digits_are_the_same() -> None:
    [one], [other] = wholes("#كأس_العالم_2022"), wholes("#WorldCup2022")
    assert one.key == other.key


def test_blanks_stand_where_a_whole_stood() -> None:
    text = "Call 0800 555 111, or 47."
    assert blanked(text, wholes(text)) == "Call             , or 47."
