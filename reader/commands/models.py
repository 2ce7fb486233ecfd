"""``qari models``: the translation models on this machine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from reader.commands.documents import Document
from reader.commands.terminal import Terminal, shown
from reader.domain.model import OFFERED, OfferedModel, StoredModel
from reader.services.jobs import Ticket
from reader.services.parts import Parts
from reader.services.ports import ModelShelf

MEGABYTE = 1_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Desk:
    """What the commands on models work with."""

    parts: Parts
    terminal: Terminal
    as_json: bool

    @property
    def shelf(self) -> ModelShelf:
        """Return the models on this machine."""
        return self.parts.models

    @property
    def chosen(self) -> str:
        """Return the model of the settings, by name or folder."""
        return self.parts.settings.load().model


def list_models(desk: Desk) -> None:
    """Show the models that are here, and those that can be had."""
    models = desk.shelf.models()
    here = {model.name for model in models}
    offered = [model for model in OFFERED if model.name not in here]
    if desk.as_json:
        desk.terminal.say_json(
            {
                "models": [_document(model, desk.chosen) for model in models],
                "offered": [_offered_document(model) for model in offered],
            }
        )
        return
    for model in models:
        desk.terminal.say(_line(model, desk.chosen))
    if not models:
        desk.terminal.say("No model is installed.")
    for each in offered:
        desk.terminal.say(
            f"To be had: {each.name}, {_size(each.size)}, {each.licence}; "
            f"run “qari models download {each.name}”."
        )


def show_model(desk: Desk, name: str) -> None:
    """Show one model and its fingerprint."""
    _say_model(desk, desk.shelf.find(name))


def use_model(desk: Desk, name: str) -> None:
    """Make the model the one that translates from now on."""
    model = desk.shelf.find(name)
    is_stored = any(each.folder == model.folder for each in desk.shelf.models())
    chosen = model.name if is_stored else str(model.folder)
    desk.parts.settings.change(lambda settings: replace(settings, model=chosen))
    _say_model(desk, model)


def add_model(desk: Desk, source: str) -> None:
    """Copy a model from a folder or a ZIP file."""
    _say_model(desk, desk.shelf.add(Path(source), Ticket()))


def download_model(desk: Desk, name: str) -> None:
    """Fetch a model from the hub."""
    before = {model.folder for model in desk.shelf.models()}
    for _ in shown(desk.shelf.download(name, Ticket()), f"Downloading {name}"):
        pass
    for model in desk.shelf.models():
        if model.folder not in before:
            _say_model(desk, model)


def check_model(desk: Desk, name: str) -> None:
    """Convert the model anew and let it prove that it speaks."""
    model = desk.shelf.find(name)
    desk.shelf.check(model)
    if desk.as_json:
        desk.terminal.say_json(_full_document(desk, model))
        return
    desk.terminal.say(f"{model.name} is sound.")


def remove_model(desk: Desk, name: str) -> None:
    """Delete one of the reader's own models."""
    desk.shelf.remove(name)
    if desk.chosen == name:
        desk.parts.settings.change(lambda settings: replace(settings, model=""))
    if desk.as_json:
        desk.terminal.say_json({"removed": name})
        return
    desk.terminal.say(f"{name} is removed.")


ACTIONS: Final[Mapping[str, Callable[[Desk, str], None]]] = {
    "show": show_model,
    "use": use_model,
    "add": add_model,
    "download": download_model,
    "check": check_model,
    "remove": remove_model,
}


def _say_model(desk: Desk, model: StoredModel) -> None:
    document = _full_document(desk, model)
    if desk.as_json:
        desk.terminal.say_json(document)
        return
    for line in (_line(model, desk.chosen), str(model.folder), f"sha256 {document['sha256']}"):
        desk.terminal.say(line)


def _full_document(desk: Desk, model: StoredModel) -> Document:
    return {**_document(model, desk.chosen), "sha256": desk.shelf.identity(model).sha256}


def _document(model: StoredModel, chosen: str) -> Document:
    return {
        "name": model.name,
        "folder": str(model.folder),
        "licence": model.licence,
        "bytes": model.size,
        "bundled": model.is_bundled,
        "used": _is_used(model, chosen),
    }


def _offered_document(model: OfferedModel) -> Document:
    return {
        "name": model.name,
        "repository": model.repository,
        "licence": model.licence,
        "bytes": model.size,
    }


def _line(model: StoredModel, chosen: str) -> str:
    facts = [model.name, _size(model.size), model.licence or "no licence stated"]
    if model.is_bundled:
        facts.append("came with Qari")
    return ", ".join(facts) + (" (used)" if _is_used(model, chosen) else "")


def _is_used(model: StoredModel, chosen: str) -> bool:
    return chosen in {model.name, str(model.folder)}


def _size(count: int) -> str:
    return f"{count / MEGABYTE:.0f} MB"
