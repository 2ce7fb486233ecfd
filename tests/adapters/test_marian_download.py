from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hub import REPOSITORY, Hub, served

from reader.adapters.marian.checkpoint import open_checkpoint
from reader.adapters.marian.conversion import converted
from reader.adapters.marian.origin import ORIGIN, read_origin
from reader.adapters.marian.runtime import load_runtime
from reader.adapters.marian.shelf import FORGOTTEN_SECONDS, Shelf
from reader.domain.errors import ModelBroken, ModelUnreachable, WritingError
from reader.services import wording
from reader.services.jobs import Cancelled, Ticket

NAME = "opus-mt-xx"
WEIGHTS = "model.safetensors"

pytestmark = pytest.mark.loopback


@pytest.fixture
def hub(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    monkeypatch.setattr("reader.adapters.marian.download.PAUSE_SECONDS", 0.0)
    with served(data_folder / "by-heart") as server:
        yield server


@pytest.fixture
def shelf(tmp_path: Path, hub: Hub) -> Shelf:
    return shelf_at(tmp_path, hub.address)


def shelf_at(tmp_path: Path, address: str) -> Shelf:
    return Shelf(tmp_path / "models", tmp_path / "bundled", tmp_path / "cache", address)


def left(tmp_path: Path) -> list[str]:
    folder = tmp_path / "models"
    return [path.name for path in folder.iterdir()] if folder.exists() else []


def fetched(shelf: Shelf) -> dict[str, bytes]:
    """Download the model; return its files."""
    list(shelf.download(REPOSITORY, Ticket()))
    folder = shelf.find(NAME).folder
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != ORIGIN}


def wanted(hub: Hub) -> dict[str, bytes]:
    return {name: data for name, data in hub.files.items() if name != "tf_model.h5"}


def test_a_model_is_fetched_with_its_progress_in_bytes(
    shelf: Shelf, hub: Hub, data_folder: Path, tmp_path: Path
) -> None:
    steps = list(shelf.download(REPOSITORY, Ticket()))
    sizes = [path.stat().st_size for path in (data_folder / "by-heart").iterdir()]
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert steps[-1].done == steps[-1].total == sum(sizes)
    assert fetched(shelf) == wanted(hub)
    assert left(tmp_path) == [NAME]


def test_where_it_came_from_and_its_sums_are_kept(shelf: Shelf, hub: Hub) -> None:
    fetched(shelf)
    model = shelf.find(NAME)
    assert model.repository == REPOSITORY
    origin = read_origin(model.folder)
    assert origin is not None
    assert origin.revision == hub.revision
    assert origin.sha256.keys() == wanted(hub).keys()
    shelf.check(model)


def test_a_file_that_changes_later_is_found_by_its_sum(shelf: Shelf) -> None:
    fetched(shelf)
    model = shelf.find(NAME)
    licence = model.folder / "README.md"
    licence.write_bytes(licence.read_bytes() + b" ")
    with pytest.raises(ModelBroken) as caught:
        shelf.check(model)
    assert wording.sentence(caught.value) == (
        f"The translation model “{NAME}” is broken: README.md has changed since it was downloaded."
    )
    licence.unlink()
    with pytest.raises(ModelBroken, match=r"README\.md cannot be read"):
        shelf.check(model)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"repository": 1}'])
def test_an_origin_that_cannot_be_read_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / ORIGIN).write_text(text, encoding="utf-8")
    assert read_origin(tmp_path) is None


def test_no_credentials_and_no_telemetry_are_sent(
    shelf: Shelf, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    fetched(shelf)
    known = (f"/api/models/{REPOSITORY}", f"/{REPOSITORY}/", "/store/")
    assert all(path.startswith(known) for path in hub.asked)
    assert not any("authorization" in headers for headers in hub.headers_seen)
    agents = {headers["user-agent"] for headers in hub.headers_seen}
    assert not any(each in agent for agent in agents for each in ("torch", "agent/", "qari"))


# The line


def test_a_broken_connection_is_taken_up_again(shelf: Shelf, hub: Hub) -> None:
    hub.breaks = 2
    assert fetched(shelf) == wanted(hub)
    assert hub.sent == sum(map(len, wanted(hub).values()))  # no byte came twice


def test_it_gives_up_where_the_connection_brings_nothing_more(
    shelf: Shelf, hub: Hub, tmp_path: Path
) -> None:
    hub.breaks = 1000
    with pytest.raises(ModelUnreachable, match="connection broke; download it again"):
        fetched(shelf)
    assert shelf.models() == []


def test_a_later_download_goes_on_where_a_cut_line_has_ended(
    shelf: Shelf, hub: Hub, tmp_path: Path
) -> None:
    hub.breaks = 1000
    with pytest.raises(ModelUnreachable):
        fetched(shelf)
    assert [name.split("-")[0] for name in left(tmp_path)] == [".partial"]
    hub.breaks = 0
    assert 0 < hub.sent < sum(map(len, wanted(hub).values()))
    assert fetched(shelf) == wanted(hub)
    assert hub.sent == sum(map(len, wanted(hub).values()))  # no byte came twice
    assert left(tmp_path) == [NAME]


def test_of_an_older_revision_nothing_is_taken(shelf: Shelf, hub: Hub) -> None:
    hub.altered = WEIGHTS  # fails at the very end
    with pytest.raises(ModelUnreachable):
        fetched(shelf)
    hub.altered, hub.revision = "", "d" * 40
    hub.files["README.md"] = b"license: MIT\nA later one.\n"
    assert fetched(shelf) == wanted(hub)


def test_a_server_that_cannot_resume_sends_it_all_once_more(shelf: Shelf, hub: Hub) -> None:
    hub.breaks, hub.resumes = 1, False
    assert fetched(shelf) == wanted(hub)


# Lies


@pytest.mark.parametrize("name", [WEIGHTS, "vocab.json", "config.json"])
def test_wrong_bytes_are_not_kept_and_come_anew(
    shelf: Shelf, hub: Hub, tmp_path: Path, name: str
) -> None:
    hub.altered = name
    with pytest.raises(ModelUnreachable) as caught:
        fetched(shelf)
    assert wording.sentence(caught.value).endswith(
        f" cannot be downloaded: {name} arrived damaged."
    )
    assert shelf.models() == []
    hub.altered = ""
    assert fetched(shelf) == wanted(hub)


@pytest.mark.parametrize("more", [-1000, 1000])
@pytest.mark.parametrize("name", [WEIGHTS, "vocab.json"])
def test_a_file_of_another_length_than_announced_is_not_kept(
    shelf: Shelf, hub: Hub, name: str, more: int
) -> None:
    hub.told[name] = len(hub.files[name]) + more
    with pytest.raises(ModelUnreachable, match="arrived damaged"):
        fetched(shelf)
    assert shelf.models() == []


def test_no_more_is_written_than_was_announced(
    shelf: Shelf, hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.told[WEIGHTS] = 1000
    written: list[int] = []
    monkeypatch.setattr(
        "reader.adapters.marian.download.hash_file",
        lambda path: written.append(path.stat().st_size) or "",
    )
    with pytest.raises(ModelUnreachable):
        fetched(shelf)
    assert written[-1] < len(hub.files[WEIGHTS]) / 4


# The reader, the disk, the network


def test_after_a_cancelled_download_the_next_goes_on(shelf: Shelf, hub: Hub) -> None:
    ticket = Ticket()
    steps = shelf.download(REPOSITORY, ticket)
    for step in steps:
        if step.value == "source.spm":
            ticket.cancel()
            break
    with pytest.raises(Cancelled):
        next(steps)
    assert shelf.models() == []
    started = next(shelf.download(REPOSITORY, Ticket()))
    assert started.done > len(hub.files["config.json"]) + len(hub.files["vocab.json"])


def test_what_nobody_goes_on_with_is_swept_away_a_day_later(
    shelf: Shelf, tmp_path: Path, data_folder: Path
) -> None:
    steps = shelf.download(REPOSITORY, Ticket())
    next(steps)
    steps.close()
    (name,) = left(tmp_path)
    assert name.startswith(".partial-")
    long_ago = time.time() - FORGOTTEN_SECONDS - 1
    os.utime(tmp_path / "models" / name, (long_ago, long_ago))
    shelf.add(data_folder / "by-heart", Ticket())
    assert left(tmp_path) == ["by-heart"]


def test_a_disk_without_room_is_told_before_anything_is_fetched(
    shelf: Shelf, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.adapters.marian.transfer.SPARE", 10**18)
    with pytest.raises(WritingError, match="MB are needed"):
        fetched(shelf)
    assert len(hub.asked) == 1


def test_a_disk_that_fills_up_on_the_way_is_told(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("needs /dev/full")
    there = Path.open

    def opened(path: Path, mode: str = "r", *rest: object, **named: object) -> object:
        is_weights = path.name == WEIGHTS and mode == "ab"
        return there(full, "wb") if is_weights else there(path, mode, *rest, **named)

    monkeypatch.setattr(Path, "open", opened)
    monkeypatch.setattr("reader.adapters.marian.download._there", lambda *_: 0)
    with pytest.raises(WritingError) as caught:
        list(shelf.download(REPOSITORY, Ticket()))
    assert wording.sentence(caught.value).endswith("cannot be written: No space left on device.")
    assert left(tmp_path) == []


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (404, "it is not there"),
        (401, "it is not there"),
        (407, "the proxy asks for a password"),
        (429, "the server has too much to do; try again later"),
        (500, "the server answers 500"),
        (503, "the server has too much to do; try again later"),
    ],
)
def test_a_refusal_is_plain(shelf: Shelf, hub: Hub, status: int, reason: str) -> None:
    hub.status = status
    with pytest.raises(ModelUnreachable) as caught:
        fetched(shelf)
    assert wording.sentence(caught.value) == (
        f"The translation model “{REPOSITORY}” cannot be downloaded: {reason}."
    )


NOWHERE = "http://127.0.0.1:9"  # the discard port, which nobody serves


@pytest.mark.usefixtures("hub")
def test_no_server_at_all_is_plain(tmp_path: Path) -> None:
    with pytest.raises(ModelUnreachable, match="the server cannot be reached"):
        fetched(shelf_at(tmp_path, NOWHERE))


@pytest.fixture
def proxied(monkeypatch: pytest.MonkeyPatch, hub: Hub) -> Hub:
    """The hub, reached by the name that a proxy knows; the test sets the proxy."""
    import huggingface_hub

    for name in ("no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY", "http_proxy", "HTTP_PROXY"):
        monkeypatch.delenv(name, raising=False)
    huggingface_hub.close_session()  # what it has seen of the environment
    return hub


def test_a_proxy_is_used(proxied: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", proxied.address)
    assert fetched(shelf_at(tmp_path, "http://hub.test")) == wanted(proxied)


@pytest.mark.parametrize(
    ("proxy", "reason"),
    [
        (NOWHERE, "the proxy set on this computer does not answer"),
        ("smoke://127.0.0.1", "the proxy set on this computer cannot be used"),
    ],
)
@pytest.mark.usefixtures("proxied")
def test_a_proxy_that_fails_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, proxy: str, reason: str
) -> None:
    monkeypatch.setenv("HTTP_PROXY", proxy)
    with pytest.raises(ModelUnreachable) as caught:
        fetched(shelf_at(tmp_path, "http://hub.test"))
    assert caught.value.reason == reason


def test_offline_mode_is_respected(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(ModelUnreachable, match="HF_HUB_OFFLINE"):
        fetched(shelf)


def test_each_reason_is_known_to_the_window() -> None:
    from reader.adapters.marian import download, origin

    said = [each for each in vars(download).values() if isinstance(each, str) and " " in each]
    given = {each for each in said if each != download.__doc__}
    assert len(given) > 8
    assert given | {origin.CHANGED} <= set(wording.REASONS)


# What is not a model


def test_a_repository_without_a_model_is_broken(shelf: Shelf, hub: Hub) -> None:
    del hub.files["source.spm"]
    with pytest.raises(ModelBroken, match=r"source\.spm is missing"):
        fetched(shelf)


def test_a_repository_in_ctranslate2s_format_is_fetched(
    shelf: Shelf, hub: Hub, data_folder: Path, tmp_path: Path
) -> None:
    checkpoint = open_checkpoint(data_folder / "by-heart")
    made = converted(load_runtime(), checkpoint, "sum", tmp_path / "made")
    companions = {"source.spm", "target.spm", "golden.tsv", "README.md"}
    hub.files = {name: data for name, data in hub.files.items() if name in companions}
    hub.files |= {path.name: path.read_bytes() for path in made.iterdir()}
    assert fetched(shelf).keys() == hub.files.keys()
    shelf.check(shelf.find(NAME))


def test_an_original_model_is_refused_before_it_is_fetched(shelf: Shelf, hub: Hub) -> None:
    hub.files = {"opus.npz": b"tensors", "source.spm": b"", "target.spm": b"", "decoder.yml": b""}
    with pytest.raises(ModelBroken, match=r"config\.json is missing"):
        list(shelf.download(REPOSITORY, Ticket()))
    assert hub.sent == 0


def test_a_model_that_does_not_prove_itself_is_not_kept(
    shelf: Shelf, hub: Hub, tmp_path: Path
) -> None:
    config = json.loads(hub.files["config.json"])
    hub.files["config.json"] = json.dumps(config | {"scale_embedding": False}).encode()
    with pytest.raises(ModelBroken):
        fetched(shelf)
    assert left(tmp_path) == []


@pytest.mark.parametrize("name", ["unheard-of", "../../etc", "a/b/c", "https://example.org/x"])
def test_a_name_that_is_neither_offered_nor_a_repository_is_refused(
    shelf: Shelf, hub: Hub, name: str
) -> None:
    with pytest.raises(ModelUnreachable, match="OWNER/NAME"):
        list(shelf.download(name, Ticket()))
    assert hub.asked == []
