"""deck.yaml without its slides, and what it rests on: the theme and the kiosk's own words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from kiosk.deck.base import Context
from kiosk.deck.deck import DeckFile
from kiosk.deck.folder import Folder, Stamp, check_name, missing, stamp_of
from kiosk.deck.locate import locate
from kiosk.deck.problem import Fault, Place, Problem, Refused, quoted
from kiosk.deck.source import Document, open_document
from kiosk.deck.suggest import did_you_mean, listed
from kiosk.deck.theme import Theme
from kiosk.deck.walk import Located
from kiosk.deck.wording import problems_of
from kiosk.deck.words import Words

_Checked = TypeVar("_Checked", bound=BaseModel)
DEFAULT_THEME = "quantum"


@dataclass(frozen=True)
class Header:
    """What slides are checked against, and what is shown around them.

    `file` is None if the deck cannot be shown; `languages` are known as far as they are good.
    """

    file: DeckFile | None
    languages: tuple[str, ...]
    theme: Theme | None
    words: Words | None


def read_header(
    document: Document,
    deck: Folder,
    assets: Folder,
    problems: list[Problem],
    instead: str | None = None,
) -> Header:
    """Read what deck.yaml says of the whole deck; problems are added to the list.

    `instead` is the name of a theme that stands in for the deck's own.
    """
    languages = _languages(document.value)
    context = Context(languages)
    file = _deck_file(document, context, problems)
    problems += [document.source.at(n).problem(f, "warning") for n, f in context.warnings]
    words = _own_words(assets, problems)
    if file and words:
        words = words.for_deck(file.words, languages[0])
        problems += _unworded(document, file, words)
    name = instead or (file.theme if file else DEFAULT_THEME)
    theme = _theme(name, document, deck, assets, problems) if file else None
    return Header(file, languages, theme or _shipped_theme(DEFAULT_THEME, assets, problems), words)


def _languages(value: object) -> tuple[str, ...]:
    found = value.get("languages") if isinstance(value, dict) else None
    return tuple(c for c in found if isinstance(c, str)) if isinstance(found, list) else ()


def _deck_file(document: Document, context: Context, problems: list[Problem]) -> DeckFile | None:
    value = document.value
    assert isinstance(value, Located)
    try:
        return DeckFile.model_validate(value, context=context)
    except ValidationError as error:
        problems += problems_of(error, DeckFile, document.source, document.root)
        wrong = {detail["loc"][0] for detail in error.errors(include_url=False) if detail["loc"]}
    # A mistake in a key that can be left out does not keep the deck from being shown.
    good = {key: item for key, item in value.items() if key not in wrong}
    try:
        return DeckFile.model_validate(good, context=Context(context.languages))
    except ValidationError:
        return None


def read_model(
    model: type[_Checked], path: Path, shown: Path, context: Context | None = None
) -> tuple[_Checked | None, list[Problem]]:
    """A file that holds one model and no slides: a theme, or words."""
    document = open_document(path, shown)
    if isinstance(document, Problem):
        return None, [document]
    problems = list(document.problems)
    try:
        return model.model_validate(document.value, context=context or Context()), problems
    except ValidationError as error:
        return None, problems + problems_of(error, model, document.source, document.root)


def _own(model: type[_Checked], path: Path, problems: list[Problem]) -> _Checked | None:
    """A file of the kiosk's own, read once as long as it stays the same."""
    try:
        stamp = stamp_of(path.stat())
    except OSError:
        stamp = None
    read, found = _remembered(model, path, stamp)
    problems += found
    assert read is None or isinstance(read, model)
    return read


@lru_cache(maxsize=16)
def _remembered(
    model: type[BaseModel], path: Path, _stamp: Stamp | None
) -> tuple[BaseModel | None, list[Problem]]:
    return read_model(model, path, path)


def _own_words(assets: Folder, problems: list[Problem]) -> Words | None:
    return _own(Words, assets.root / "words.yaml", problems)


def _unworded(document: Document, file: DeckFile, words: Words) -> list[Problem]:
    found = []
    for index, code in enumerate(file.languages):
        if keys := words.missing_in(code):
            place = document.source.at(locate(document.root, ("languages", index)))
            message = f"the kiosk has no words of its own in {quoted(code)}"
            hint = f"Give {listed(keys, 4)} in it under `words`; until then they are in English."
            found.append(place.problem(Fault("missing-translation", message, hint), "warning"))
    return found


def _theme(
    name: str, document: Document, deck: Folder, assets: Folder, problems: list[Problem]
) -> Theme | None:
    place = document.source.at(locate(document.root, ("theme",)))
    try:
        if not name.endswith((".yaml", ".yml")):
            return _named_theme(name, assets, place, problems)
        check_name(name)
        found = deck.find(name)
        if found is None:
            raise Refused(missing(name, deck))
    except Refused as refused:
        problems.append(place.problem(refused.fault))
        return None
    shown = document.source.file.parent / name
    context = Context(has_folder=lambda folder: assets.directory(folder) is not None)
    theme, more = read_model(Theme, found.path, shown, context)
    problems += more
    return theme


def _named_theme(name: str, assets: Folder, place: Place, problems: list[Problem]) -> Theme | None:
    known = [entry.removesuffix(".yaml") for entry in assets.names("themes")]
    if name in known:
        return _shipped_theme(name, assets, problems)
    otherwise = f"The kiosk has {listed(known)}; a theme file's name ends in .yaml."
    hint = did_you_mean(name, known, otherwise)
    problems.append(
        place.problem(Fault("unknown-theme", f"there is no theme {quoted(name)}", hint))
    )
    return None


def _shipped_theme(name: str, assets: Folder, problems: list[Problem]) -> Theme | None:
    return _own(Theme, assets.root / "themes" / f"{name}.yaml", problems)


def default_words(assets: Path) -> Words:
    """The words of a kiosk that has no deck. Raises RuntimeError if they are damaged."""
    words = _own_words(Folder(assets), [])
    if words is None:
        raise RuntimeError("the kiosk's own words cannot be read; install the kiosk again")
    return words


def default_theme(assets: Path) -> Theme:
    """The theme of a kiosk that has no deck to show. Raises RuntimeError if it is damaged."""
    theme = _shipped_theme(DEFAULT_THEME, Folder(assets), [])
    if theme is None:
        raise RuntimeError("the kiosk's own theme cannot be read; install the kiosk again")
    return theme
