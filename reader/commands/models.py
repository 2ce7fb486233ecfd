"""``qari models``: the translation models on this machine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from reader.commands import qualities
from reader.commands.documents import Document
from reader.commands.terminal import Terminal, shown
from reader.domain.agreement import Agreement
from reader.domain.errors import ModelError
from reader.domain.model import OFFERED, OfferedModel, Quality, StoredModel
from reader.services.jobs import Ticket
from reader.services.parts import Parts
from reader.services.ports import ModelShelf

MEGABYTE = 1_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Desk:
    """What the commands on models work with; ``measures`` tells ``check`` to measure as well."""

    parts: Parts
    terminal: Terminal
    as_json: bool
    measures: bool = False

    @property
    def shelf(self) -> ModelShelf:
        """Return the models on this machine."""
        return self.parts.models

    @property
    def chosen(self) -> str:
        """Return the model of the settings, by name or folder."""
        return self.parts.settings.load().model

    def is_used(self, model: StoredModel) -> bool:
        """Tell whether the model translates: it was chosen, or it is the first and none was."""
        if self.chosen:
            return self.chosen in {model.name, str(model.folder)}
        return model.folder in [each.folder for each in self.shelf.models()[:1]]

    def quality(self, model: StoredModel) -> Quality | None:
        """Return what was measured of a model, if it was, and can be told from others."""
        with suppress(ModelError):
            return self.parts.qualities.of(self.shelf.identity(model).sha256)
        return None

    def agreement(self, model: StoredModel) -> Agreement | None:
        """Return how well a shortlist served the model; None where that is not known."""
        with suppress(ModelError):
            return self.shelf.agreement(model)
        return None


def list_models(desk: Desk) -> None:
    """Show the models that are here, and those that can be had."""
    models = desk.shelf.models()
    here = {model.name for model in models}
    offered = [model for model in OFFERED if model.name not in here]
    if desk.as_json:
        desk.terminal.say_json(
            {
                "models": [_document(desk, model) for model in models],
                "offered": [_offered_document(model) for model in offered],
            }
        )
        return
    for model in models:
        desk.terminal.say(_line(desk, model))
    if not models:
        desk.terminal.say("No model is installed.")
    for each in offered:
        desk.terminal.say(
            f"To be had: {each.name}, about {_size(each.size)}, {each.licence}; "
            f"run “qari models download {each.name}”."
        )
        for score in each.published:
            desk.terminal.say(f"  Its authors publish {qualities.scored(score)}.")


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
    """Fetch a model from the hub; one that is here already is shown again."""
    before = {model.folder for model in desk.shelf.models()}
    for _ in shown(desk.shelf.download(name, Ticket()), f"Downloading {name}"):
        pass
    offered = {model.name: model.repository for model in OFFERED}
    repository = offered.get(name, name)
    wanted = {repository, repository.rpartition("/")[2]}
    models = desk.shelf.models()
    new = [model for model in models if model.folder not in before]
    same = [model for model in models if {model.repository, model.name} & wanted]
    for model in (new or same)[:1]:
        _say_model(desk, model)


def check_model(desk: Desk, name: str) -> None:
    """Convert the model anew, let it prove that it speaks, and measure it where asked."""
    model = desk.shelf.find(name)
    desk.shelf.check(model)
    if desk.measures:
        steps = desk.parts.qualities.measure(model.folder, Ticket())
        for _ in shown(steps, f"Measuring {model.name}"):
            pass
    if desk.as_json:
        desk.terminal.say_json(_full_document(desk, model))
        return
    desk.terminal.say(f"{model.name} is sound.")
    if desk.measures and (quality := desk.quality(model)):
        qualities.say(quality, model, desk.terminal)


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
    for line in (_line(desk, model), str(model.folder), f"sha256 {document['sha256']}"):
        desk.terminal.say(line)
    agreement = desk.agreement(model)
    if agreement is not None and agreement.is_close:
        desk.terminal.say(
            f"A shortlist of likely words makes it quicker; {agreement.equal:.0%} of "
            f"{agreement.sentences} sentences are translated alike."
        )
    if quality := desk.quality(model):
        qualities.say(quality, model, desk.terminal)


def _full_document(desk: Desk, model: StoredModel) -> Document:
    return {**_document(desk, model), "sha256": desk.shelf.identity(model).sha256}


def _document(desk: Desk, model: StoredModel) -> Document:
    agreement = desk.agreement(model)
    return {
        "name": model.name,
        "folder": str(model.folder),
        "licence": model.licence,
        "bytes": model.size,
        "bundled": model.is_bundled,
        "draft": model.is_draft,
        "repository": model.repository or None,
        "used": desk.is_used(model),
        "shortlist": agreement.is_close if agreement is not None else None,
        "quality": qualities.document(desk.quality(model)),
    }


def _offered_document(model: OfferedModel) -> Document:
    return {
        "name": model.name,
        "repository": model.repository,
        "licence": model.licence,
        "bytes": model.size,
        "published": [qualities.score_document(score) for score in model.published],
    }


def _line(desk: Desk, model: StoredModel) -> str:
    facts = [model.name, _size(model.size), model.licence or "no licence stated"]
    if model.is_bundled:
        facts.append("came with Qari")
    if model.is_draft:
        facts.append("a draft")
    facts.append(qualities.in_short(desk.quality(model)))
    return ", ".join(facts) + (" (used)" if desk.is_used(model) else "")


def _size(count: int) -> str:
    return f"{count / MEGABYTE:.0f} MB"
