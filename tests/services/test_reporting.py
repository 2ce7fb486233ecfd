from __future__ import annotations

from reader.services.reporting import report

VERSIONS = {"Qari": "0.1", "Qt": "6.11"}


def raised(error):
    try:
        raise error
    except type(error) as caught:
        return caught


def test_a_report_names_the_versions_the_place_and_the_kind():
    text = report(raised(ZeroDivisionError()), VERSIONS)
    assert text.startswith("Qari 0.1\nQt 6.11\nPython 3.")
    assert "in raised: raise error" in text
    assert text.rstrip().endswith("ZeroDivisionError")


def test_a_report_never_quotes_what_was_being_read():
    assert "كتاب" not in report(raised(KeyError("كتاب")), VERSIONS)
    assert "كتاب" not in report(raised(ValueError("bad word كتاب")), VERSIONS)
    assert "كتاب" not in report(raised(FileNotFoundError(2, "No such file", "كتاب.txt")), VERSIONS)


def test_messages_about_code_are_kept():
    assert "no attribute 'x'" in report(raised(AttributeError("no attribute 'x'")), VERSIONS)


def test_a_report_tells_the_cause_first():
    error = raised(TypeError())
    error.__cause__ = raised(KeyError())
    text = report(error, VERSIONS)
    assert text.index("KeyError") < text.index("TypeError")


def test_a_report_does_not_tell_where_the_home_folder_lies(monkeypatch):
    monkeypatch.setattr("sys.path", [__file__.rsplit("/", 1)[0]])
    assert "\n  test_reporting.py:" in report(raised(ZeroDivisionError()), VERSIONS)
