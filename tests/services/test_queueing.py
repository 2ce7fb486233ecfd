from __future__ import annotations

from reader.services.queueing import nearest_first


def test_rows_above_the_eye_wait_longer_than_rows_below() -> None:
    assert list(nearest_first(range(8), lambda: 3)) == [3, 4, 5, 6, 2, 7, 1, 0]


def test_the_order_follows_the_eye() -> None:
    eyes = iter([0, 5, 5, 5, 5, 5])
    assert list(nearest_first(range(6), lambda: next(eyes))) == [0, 5, 4, 3, 2, 1]
