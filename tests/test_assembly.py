from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from reader.adapters.paths import find_paths
from reader.assembly import assemble
from reader.domain.errors import LexiconMissing, ModelMissing
from reader.services.glossing import Context

DATA = Path(__file__).parent / "data"
HEAVY = {
    "arabic_name_romanizer",
    "ctranslate2",
    "huggingface_hub",
    "lxml",
    "numpy",
    "onnxruntime",
    "PySide6",
    "sentencepiece",
    "text2tashkeel",
    "torch",
    "trafilatura",
    "transformers",
}


@pytest.fixture
def parts(tmp_path):
    parts = assemble(find_paths(tmp_path / "data"))
    yield parts
    parts.close()


def test_assembling_writes_nothing_and_loads_nothing_heavy(tmp_path):
    code = (
        "import sys; from pathlib import Path; from reader.adapters.paths import find_paths; "
        "from reader.assembly import assemble; assemble(find_paths(Path(sys.argv[1]))).close(); "
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, tmp_path / "data"], capture_output=True, text=True, check=True
    )
    assert set(run.stdout.split()) & HEAVY == set()
    assert not (tmp_path / "data").exists()


def test_an_article_is_opened_and_its_opening_remembered(parts):
    article = parts.open_article(str(DATA / "harbour.ar.txt"))
    parts.library.record_opened(article)
    assert [recent.title for recent in parts.library.recents(5)] == [article.title]


def test_text_without_a_file_is_kept_once(parts, tmp_path):
    path = parts.keep_text("فاض النهر.")
    assert parts.keep_text("فاض النهر.") == path
    assert Path(path).is_relative_to(tmp_path / "data")
    assert parts.open_article(path).paragraphs[0].text == "فاض النهر."


def test_a_word_is_glossed_with_its_sentence(parts):
    gloss = parts.glosser().at_once("كتابا", Context("قرأ الولد كتابا.", "The boy read a book."))
    assert "book" in " ".join(gloss.readings[0].glosses)


def test_the_lexicon_is_opened_once_whichever_thread_comes_first(parts):
    opened = []
    threads = [Thread(target=lambda: opened.append(parts.lexicon())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(map(id, opened))) == 1


def test_a_missing_lexicon_is_an_error_each_time_it_is_asked_for(tmp_path):
    paths = find_paths(tmp_path / "data")
    parts = assemble(type(paths)(paths.data, tmp_path / "nowhere", paths.translations))
    for _ in range(2):
        with pytest.raises(LexiconMissing):
            parts.lexicon()
    parts.close()


def test_a_model_is_found_by_name_by_folder_or_as_the_first(parts, tmp_path):
    with pytest.raises(ModelMissing):
        parts.models.find("by-heart")
    folder = shutil.copytree(DATA / "by-heart", tmp_path / "data" / "models" / "by-heart")
    for name in ("by-heart", str(folder), ""):
        assert parts.models.find(name).folder == folder


def test_every_sample_has_its_title_in_both_languages(parts):
    samples = parts.samples()
    names = [sample.article.name.removesuffix(".ar.txt") for sample in samples]
    assert names == ["harbour", "oasis", "bookfair", "dolphins"]
    assert {sample.article for sample in samples} == set(samples[0].article.parent.glob("*.ar.txt"))
    assert all(sample.title and sample.english_title for sample in samples)
    assert all(sample.article.is_file() and sample.translation.is_file() for sample in samples)


def test_a_brief_without_a_headline_is_offered_by_its_news(parts):
    brief = parts.samples()[-1]
    assert brief.title.startswith("قال علماء في الأحياء البحرية")
    assert brief.english_title.startswith("Marine biologists said")


def test_every_part_has_a_licence_with_its_text(parts):
    licences = parts.licences()
    names = " ".join(licence.part for licence in licences)
    for part in ("qari", "Amiri", "Buckwalter", "PySide6", "ctranslate2", "trafilatura"):
        assert part in names
    assert all(licence.text.strip() for licence in licences)


def test_a_report_is_kept_under_the_data_folder(parts, tmp_path):
    path = parts.save_report(ZeroDivisionError())
    assert path.is_relative_to(tmp_path / "data")
    assert "Qari" in path.read_text(encoding="utf-8")
