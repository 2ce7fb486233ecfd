from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from guards import CHECKOUT

from reader import cli
from reader.adapters.exchange import NOTE_EXPORTS, TEXT_EXPORTS

ARTICLE_KEYS = ["path", "sha256", "format", "encoding", "title", "dropped", "paragraphs"]
PARAGRAPH_KEYS = ["index", "line", "role", "language", "text", "credit", "sentences"]
TRANSLATED_KEYS = ["index", "role", "source", "target", "sentences"]
PAIR_KEYS = ["source", "target", "confidence", "corrected", "links", "doubts"]
GLOSS_KEYS = ["word", "readings", "name", "phrase"]
READING_KEYS = [
    "vocalised", "lemma", "root", "pos", "features", "segments", "glosses", "transliteration",
    "score", "why", "note",
]  # fmt: skip


NOTE_KEYS = [
    "id", "quote", "span", "side", "body", "colour", "tags", "state", "created", "modified",
]  # fmt: skip


@dataclass(frozen=True)
class Ended:
    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)


@dataclass(frozen=True)
class Qari:
    """Runs the program in this process, or in one of its own."""

    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch

    def __call__(self, *arguments: str | Path, stdin: bytes = b"") -> Ended:
        self.monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            status = cli.main([str(argument) for argument in arguments])
        except SystemExit as ended:
            status = int(str(ended.code))
        said = self.capsys.readouterr()
        return Ended(status, said.out, said.err)


@pytest.fixture
def qari(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Qari:
    return Qari(capsys, monkeypatch)


@pytest.fixture
def harbour(data_folder: Path) -> Path:
    return data_folder / "harbour.ar.txt"


@pytest.fixture
def by_heart(data_folder: Path) -> Path:
    return data_folder / "by-heart"


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a process of its own, without Qt."""
    paths = {"PYTHONPATH": f"{CHECKOUT}{os.pathsep}{CHECKOUT / 'tests' / 'without_qt'}"}
    return subprocess.run(
        [sys.executable, "-m", "reader", *map(str, arguments)],
        env={**os.environ, **paths, **environment},
        capture_output=True,
        check=False,
    )


# What it ends with


def test_version_and_help_are_results(qari: Qari) -> None:
    assert qari("--version").out == "qari 0.1.0\n"
    assert "inspect" in qari("--help").out


@pytest.mark.parametrize(
    "arguments",
    [
        ["inspect"],
        ["inspect", "a", "b"],
        ["inspect", "a", "--visual", "--logical"],
        ["translate", "a", "--to", "pdf"],
        ["translate", "a", "--beam", "0"],
        ["gloss"],
        ["gloss", "كتاب", "--batch", "a.tsv"],
        ["notes", "a", "--export", "pdf"],
        ["models", "paint"],
        ["models", "use"],
        ["models", "list", "a"],
        ["library", "backup"],
        ["a", "b"],
        ["--nonsense"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_line_and_status_2(qari: Qari, arguments: list[str]) -> None:
    ended = qari(*arguments)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.count("\n") == 1


def test_an_error_is_one_sentence_and_status_1(qari: Qari, tmp_path: Path) -> None:
    missing = tmp_path / "nothing.txt"
    assert qari("inspect", missing) == Ended(1, "", f"There is no file at “{missing}”.\n")


def test_a_web_address_is_refused_in_one_sentence(qari: Qari) -> None:
    ended = qari("inspect", "https://example.org/a.html")
    assert ended.status == 1
    assert ended.err.startswith("Qari does not open web addresses yet")


def test_a_reader_who_closes_the_pipe_is_not_complained_to(harbour: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "reader", "inspect", str(harbour), "--json"]
    piped = subprocess.run(
        command, cwd=CHECKOUT, stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (piped.returncode, piped.stderr) == (cli.PIPE_CLOSED, b"")


def test_an_interrupt_ends_without_a_word(qari: Qari, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_arguments: object, **_more: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("reader.commands.inspecting.inspect", interrupted)
    assert qari("inspect", "-", stdin="نعم".encode()) == Ended(cli.INTERRUPTED, "", "")


# inspect


def test_inspect_agrees_with_how_the_article_must_be_read(
    qari: Qari, harbour: Path, data_folder: Path
) -> None:
    document = qari("inspect", harbour, "--json").document
    wanted = json.loads((data_folder / "structure.harbour.json").read_text(encoding="utf-8"))
    assert list(document) == ARTICLE_KEYS
    assert [list(paragraph) for paragraph in document["paragraphs"]] == [PARAGRAPH_KEYS] * 15
    for found, must in zip(document["paragraphs"], wanted["paragraphs"], strict=True):
        assert {key: found[key] for key in ("line", "role", "language")} == {
            key: must[key] for key in ("line", "role", "language")
        }
        assert found["credit"] == must.get("credit")


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "iso-8859-6"]
)
def test_every_encoding_gives_the_same_article(
    qari: Qari, harbour: Path, tmp_path: Path, encoding: str
) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(harbour.read_text(encoding="utf-8").encode(encoding))
    original = qari("inspect", harbour, "--json").document
    document = qari("inspect", copy, "--json").document
    assert document["encoding"].startswith(encoding[:6])
    for key in ("title", "dropped", "paragraphs"):
        assert document[key] == original[key]


def test_spans_of_words_point_into_the_text(qari: Qari, harbour: Path) -> None:
    headline = qari("inspect", harbour, "--json").document["paragraphs"][0]
    words = headline["sentences"][0]["words"]
    assert [headline["text"][start:end] for start, end in words[:3]] == ["بعثة", "أثرية", "تكشف"]


def test_inspect_tells_a_person_the_same(qari: Qari, harbour: Path) -> None:
    said = qari("inspect", harbour).out
    assert said.startswith("بعثة أثرية تكشف ميناء غارقا قبالة الإسكندرية\n\ntext, utf-8, 15 ")
    assert "[2, caption, ar, line 4, 1 sentence, 13 words, credit أرشيف البعثة]" in said
    assert "Left out:\n- " in said


def test_a_dash_is_standard_input(qari: Qari, harbour: Path) -> None:
    piped = qari("inspect", "-", "--json", stdin=harbour.read_bytes()).document
    named = qari("inspect", harbour, "--json").document
    assert piped["path"] == "-"
    assert {**piped, "path": named["path"]} == named


def test_nothing_on_standard_input_is_said_in_words(qari: Qari) -> None:
    assert qari("inspect", "-") == Ended(1, "", "There is no text in “standard input”.\n")


def test_visual_output_is_asked_for_by_hand(qari: Qari, harbour: Path) -> None:
    said = qari("inspect", harbour, "--visual").out.splitlines()[0]
    assert said.strip().startswith("ﺔﻳﺭﺪﻨﻜﺳﻹﺍ")
    assert said.endswith("ﺔﺜﻌﺑ")


# translate


@pytest.mark.parametrize(
    "engine", ["ctranslate2", pytest.param("transformers", marks=pytest.mark.reference)]
)
def test_translate_gives_the_english_of_the_article(
    qari: Qari, harbour: Path, by_heart: Path, data_folder: Path, engine: str
) -> None:
    asked = ("--model", by_heart, "--engine", engine)
    document = qari("translate", harbour, "--json", *asked).document
    assert list(document) == ["model", "engine", "seconds", "paragraphs"]
    assert list(document["model"]) == ["name", "sha256", "licence"]
    assert document["engine"] == engine
    paragraphs = document["paragraphs"]
    assert [list(paragraph) for paragraph in paragraphs] == [TRANSLATED_KEYS] * 15
    assert all(list(pair) == PAIR_KEYS for each in paragraphs for pair in each["sentences"])
    english = (data_folder / "harbour.en.txt").read_text(encoding="utf-8").split("\n")
    right = [each for each in paragraphs if each["target"] in english]
    assert len(right) >= 13  # one of them was English before
    for each in right:
        start, end = each["sentences"][-1]["target"]
        assert each["target"][start:end] == each["target"][-(end - start) :]


def test_translate_as_text_is_the_translation_alone(
    qari: Qari, harbour: Path, by_heart: Path
) -> None:
    said = qari("translate", harbour, "--model", by_heart).out
    assert said.startswith("Archaeological mission uncovers sunken harbour off Alexandria\n\n")


def test_translate_says_that_an_article_is_not_arabic(
    qari: Qari, by_heart: Path, tmp_path: Path
) -> None:
    persian = tmp_path / "persian.txt"
    persian.write_text("پارلمان ایران دیروز گفت که می‌خواهد قانون جدیدی تصویب کند.\n", "utf-8")
    said = "This article is not in Arabic, so it is shown as it is and not translated.\n"
    assert qari("translate", persian, "--model", by_heart) == Ended(0, "", said)


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("text", "ميناء تجاري\nA trading harbour\n"),
        ("md", "## ميناء تجاري\n\n> A trading harbour\n"),
        ("html", '<html lang="ar" dir="rtl">'),
        ("tmx", "<seg>A trading harbour</seg>"),
    ],
)
def test_article_and_translation_together(
    qari: Qari, harbour: Path, by_heart: Path, form: str, shown: str
) -> None:
    assert shown in qari("translate", harbour, "--model", by_heart, "--to", form).out


def test_a_corpus_gets_one_line_for_each(qari: Qari, by_heart: Path, tmp_path: Path) -> None:
    corpus = "بعثة أثرية تكشف ميناء غارقا قبالة الإسكندرية\r\n\r\nميناء تجاري".encode()
    out = tmp_path / "out.txt"
    said = qari("translate", "--lines", "-", "-o", out, "--model", by_heart, stdin=corpus)
    assert said == Ended(0, "", "")
    assert out.read_text(encoding="utf-8").split("\n") == [
        "Archaeological mission uncovers sunken harbour off Alexandria",
        "",
        "A trading harbour",
        "",
    ]


def test_an_empty_corpus_is_an_empty_result(qari: Qari, by_heart: Path) -> None:
    assert qari("translate", "--lines", "-", "--model", by_heart) == Ended(0, "", "")


def test_without_a_model_translate_says_how_to_get_one(qari: Qari, harbour: Path) -> None:
    said = "No translation model is installed yet; download one or choose a folder.\n"
    assert qari("translate", harbour) == Ended(1, "", said)


def test_a_model_that_is_not_there_is_named(qari: Qari, harbour: Path) -> None:
    ended = qari("translate", harbour, "--model", "nonesuch")
    assert ended.status == 1
    assert "“nonesuch”" in ended.err


# gloss


def test_gloss_takes_a_word_apart(qari: Qari) -> None:
    document = qari("gloss", "وبالإرهابيين", "--json").document
    assert list(document) == GLOSS_KEYS
    best = document["readings"][0]
    assert list(best) == READING_KEYS
    assert best["lemma"] == "إِرْهابِيّ"
    assert best["root"] == "ر ه ب"
    assert [(part["kind"], part["gloss"]) for part in best["segments"][:2]] == [
        ("proclitic", "and"),
        ("proclitic", "by, with, in"),
    ]
    assert best["glosses"] == ["terrorist"]


def test_gloss_tells_a_person_the_same(qari: Qari) -> None:
    said = qari("gloss", "كتاب").out
    assert said.startswith("كتاب\n\n1. كِتاب – kitāb (noun, singular)\n   lemma كِتاب, root ك ت ب\n")


@pytest.mark.parametrize("words", ["", " ", "كتب الولد"])
def test_gloss_asks_for_one_word(qari: Qari, words: str) -> None:
    ended = qari("gloss", words)
    assert (ended.status, ended.out) == (2, "")
    assert "one word" in ended.err


def test_the_sentence_and_its_english_decide(qari: Qari) -> None:
    sentence = "قال كيري إن المفاوضات ستستمر"
    english = "Kerry said that the negotiations would continue"
    asked = ("gloss", "كيري", "--in", sentence, "--translation", english, "--json")
    assert qari(*asked).document["name"] == {"text": "Kerry", "certain": True}


def test_a_word_nobody_knows_is_no_error(qari: Qari) -> None:
    ended = qari("gloss", "،", "--json")
    assert (ended.status, ended.document["readings"]) == (0, [])


def test_a_batch_answers_line_by_line(qari: Qari, tmp_path: Path) -> None:
    batch = tmp_path / "words.tsv"
    batch.write_text(
        'قال "نعم\tقال\tHe said "yes\nقرأت الكتاب\tالكتاب\nبلا كلمة\n', encoding="utf-8"
    )
    ended = qari("gloss", "--batch", batch)
    documents = [json.loads(line) for line in ended.out.splitlines()]
    assert [document["word"] for document in documents] == ["قال", "الكتاب", ""]
    assert documents[2] == dict.fromkeys(GLOSS_KEYS) | {"word": "", "readings": []}


# notes


def note_on_harbour(harbour: Path) -> dict[str, object]:
    text = harbour.read_text(encoding="utf-8").split("\n")[0]
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:uuid:1c9a1a1e-6c0f-4b6e-9d4b-0d1f1a1e6c0f",
        "type": "Annotation",
        "created": "2026-01-31T10:00:00Z",
        "body": {"type": "TextualBody", "value": "a drowned port"},
        "target": {
            "source": "urn:another:article",
            "selector": {
                "type": "TextQuoteSelector",
                "exact": "ميناء غارقا",
                "prefix": text[: text.index("ميناء")],
                "suffix": " قبالة الإسكندرية",
            },
        },
    }


@pytest.fixture
def foreign_notes(harbour: Path, tmp_path: Path) -> Path:
    path = tmp_path / "notes.jsonld"
    path.write_text(json.dumps(note_on_harbour(harbour)), encoding="utf-8")
    return path


def test_notes_are_taken_in_and_given_out(
    qari: Qari, harbour: Path, foreign_notes: Path, tmp_path: Path
) -> None:
    assert qari("notes", harbour) == Ended(0, "No notes.\n", "")
    taken = qari("notes", harbour, "--import", foreign_notes, "--json")
    assert taken.err == "1 added, 0 there before, 0 skipped.\n"
    assert list(taken.document) == ["article", "notes"]
    (note,) = taken.document["notes"]
    assert list(note) == NOTE_KEYS
    assert (note["quote"], note["span"], note["state"]) == ("ميناء غارقا", [0, 16, 27], "attached")
    assert (note["body"], note["created"]) == ("a drowned port", "2026-01-31T10:00:00Z")
    again = qari("notes", harbour, "--import", foreign_notes)
    assert again == Ended(0, "", "0 added, 1 there before, 0 skipped.\n")
    exported = tmp_path / "out.jsonld"
    assert qari("notes", harbour, "--export", "jsonld", "-o", exported) == Ended(0, "", "")
    elsewhere = tmp_path / "elsewhere"
    back = qari("notes", harbour, "--import", exported, "--json", "--data", elsewhere)
    assert back.document == taken.document
    assert elsewhere.is_dir()


def test_notes_for_people(qari: Qari, harbour: Path, foreign_notes: Path) -> None:
    qari("notes", harbour, "--import", foreign_notes)
    said = qari("notes", harbour).out
    assert said == "“ميناء غارقا”\n[paragraph 0, yellow]\na drowned port\n"
    assert "a drowned port" in qari("notes", harbour, "--export", "md").out


def test_markdown_comes_back_in(
    qari: Qari, harbour: Path, foreign_notes: Path, tmp_path: Path
) -> None:
    qari("notes", harbour, "--import", foreign_notes)
    exported, elsewhere = tmp_path / "notes.md", tmp_path / "elsewhere"
    qari("notes", harbour, "--export", "md", "-o", exported)
    taken = qari("notes", harbour, "--import", exported, "--json", "--data", elsewhere)
    assert taken.err == "1 added, 0 there before, 0 skipped.\n"
    (note,) = taken.document["notes"]
    assert (note["quote"], note["body"]) == ("ميناء غارقا", "a drowned port")


def test_every_form_of_the_exchange_is_offered() -> None:
    assert [export.name for export in NOTE_EXPORTS] == list(cli.NOTE_FORMS)
    assert [export.name for export in TEXT_EXPORTS] == list(cli.TEXT_FORMS)


@pytest.mark.parametrize("form", cli.NOTE_FORMS)
def test_notes_are_written_in_every_form(
    qari: Qari, harbour: Path, foreign_notes: Path, tmp_path: Path, form: str
) -> None:
    qari("notes", harbour, "--import", foreign_notes)
    out = tmp_path / "notes"
    assert qari("notes", harbour, "--export", form, "-o", out) == Ended(0, "", "")
    data = out.read_bytes()
    assert data.startswith(b"PK") if form == "apkg" else b"a drowned port" in data


def test_a_note_on_a_word_is_exported_with_what_it_means(
    qari: Qari, harbour: Path, tmp_path: Path
) -> None:
    record = note_on_harbour(harbour)
    selector = {"type": "TextQuoteSelector", "exact": "ميناء", "suffix": " غارقا"}
    record["target"] = {"source": "urn:another:article", "selector": selector}
    foreign = tmp_path / "word.jsonld"
    foreign.write_text(json.dumps(record), encoding="utf-8")
    qari("notes", harbour, "--import", foreign)
    assert "harbor" in qari("notes", harbour, "--export", "csv").out


def test_notes_that_cannot_be_read_are_refused(qari: Qari, harbour: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jsonld"
    broken.write_text("{", encoding="utf-8")
    ended = qari("notes", harbour, "--import", broken)
    assert (ended.status, ended.out) == (1, "")
    assert ended.err.startswith(f"The notes in “{broken}” cannot be read: ")


# library


def test_a_library_is_copied_and_restored(
    qari: Qari, harbour: Path, foreign_notes: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite"
    qari("notes", harbour, "--import", foreign_notes)
    backed_up = qari("library", "backup", copy, "--json").document
    assert list(backed_up) == ["path", "copy"]
    elsewhere = tmp_path / "elsewhere"
    restored = qari("library", "restore", copy, "--json", "--data", elsewhere).document
    assert restored == {"path": str(elsewhere / "library.sqlite"), "kept": None}
    notes = qari("notes", harbour, "--json", "--data", elsewhere).document["notes"]
    assert [note["body"] for note in notes] == ["a drowned port"]
    again = qari("library", "restore", copy, "--json").document
    checked = qari("library", "check", "--json").document
    assert (checked["sound"], checked["damaged"]) == (True, 0)
    assert again["kept"] in checked["backups"]


def test_a_copy_that_is_no_library_changes_nothing(
    qari: Qari, harbour: Path, foreign_notes: Path, tmp_path: Path
) -> None:
    qari("notes", harbour, "--import", foreign_notes)
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"SQLite format 3\0" + b"nonsense" * 1000)
    ended = qari("library", "restore", broken)
    assert ended.status == 1
    assert ended.err.startswith(f"The library at “{broken}” is damaged")
    assert "a drowned port" in qari("notes", harbour).out


# Streams and start


def test_json_is_utf8_under_any_locale(harbour: Path) -> None:
    ended = run("inspect", harbour, "--json", PYTHONIOENCODING="cp1252", LC_ALL="C")
    assert ended.stderr == b""
    document = json.loads(ended.stdout.decode("utf-8"))
    assert document["title"] == "بعثة أثرية تكشف ميناء غارقا قبالة الإسكندرية"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a disk that is always full")
@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_full_disk_is_one_sentence(harbour: Path, form: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "reader", "inspect", str(harbour), *form],
            env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    said = "“standard output” cannot be written: No space left on device.\n"
    assert (ended.returncode, ended.stderr.decode()) == (1, said)


def test_the_engine_needs_no_qt(harbour: Path, by_heart: Path) -> None:
    ended = run("translate", harbour, "--model", by_heart)
    assert ended.stderr == b""
    assert ended.stdout.startswith(b"Archaeological mission")
    assert run("open").stderr.startswith(b"PySide6 is not installed")


def test_inspect_loads_nothing_heavy(harbour: Path) -> None:
    probe = (
        "import sys; from reader.cli import main; main(['inspect', sys.argv[1]]); "
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", probe, str(harbour)], cwd=CHECKOUT, capture_output=True, check=True
    )
    loaded = {name.partition(".")[0] for name in ended.stderr.decode().split()}
    heavy = {"PySide6", "ctranslate2", "numpy", "rich", "torch", "trafilatura", "transformers"}
    assert loaded & heavy == set()
