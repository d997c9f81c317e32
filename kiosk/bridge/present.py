"""Turns the deck's typed values into the plain values that QML shows, in one language.

One walk serves every kind: a new slide kind or block needs nothing here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict
from typing import Any

from PySide6.QtCore import QUrl

from kiosk import paths
from kiosk.deck import (
    Attachment,
    Block,
    Demo,
    Figure,
    Icon,
    Model,
    Picture,
    Prose,
    Sheet,
    Slide,
    Subtitles,
    Term,
    Text,
)

Drawn = Callable[[str], dict[str, str]]


class Presenter:
    """Presents values in `language`; `drawn` gives the glyph and the family of an icon's name.

    `terms` are the ids of the terms that prose can lead to.
    """

    def __init__(self, language: str, drawn: Drawn, terms: Collection[str] = ()) -> None:
        self._language = language
        self._drawn = drawn
        self._terms = terms

    def __call__(self, value: Any) -> Any:
        """Strings, numbers, lists and maps for QML.

        A model becomes a map of its fields; slides and blocks name their face, the QML file that
        shows them. A picture becomes `{url, width, height, shader}`, an icon
        `{glyph, family}`, any other file `{url, stamp}`, subtitles `{start, end, text}` each (s).
        """
        match value:
            case Text() | Subtitles():
                return self._text(value)
            case Picture():
                size = {"width": value.width, "height": value.height}
                return {"url": _address(value), "shader": _shader(value), **size}
            case Attachment():
                return _file(value)
            case Icon():
                return self._drawn(value.name)
            case Model():
                return self._demo(value) if isinstance(value, Demo) else self._fields(value)
            case Mapping():
                return {str(key): self(item) for key, item in value.items()}
            case list() | tuple():
                return [self(item) for item in value]
            case _:
                return value

    def _text(self, text: Text | Subtitles) -> str | list[dict[str, Any]]:
        if isinstance(text, Subtitles):
            return [asdict(cue) for cue in text.in_language(self._language)]
        if isinstance(text, Prose):
            return text.styled(self._language, self._terms)
        return text.in_language(self._language)

    def _demo(self, demo: Demo) -> dict[str, Any]:
        """What an `ExhibitPlayer` plays, and the names of its drawing and its formula."""
        return {
            "kind": demo.kind,
            "face": f"{demo.kind.capitalize()}Drawing",
            "formula": {"face": f"{demo.kind.capitalize()}Formula"},
            "loop": demo.loop,
            "parameters": demo.parameters,
            "words": demo.words_in(self._language),
            "language": self._language,
        }

    def _fields(self, model: Model) -> dict[str, Any]:
        made = model.worked_out(self._language) if isinstance(model, Block) else {}
        names = type(model).model_fields
        fields = {name: self(made.get(name, getattr(model, name))) for name in names}
        if isinstance(model, Slide | Block | Sheet):
            fields["face"] = type(model).__name__
        if isinstance(model, Block):
            fields["pictorial"] = type(model).pictorial
        if isinstance(model, Figure | Term):
            fields["key"] = model.key
        return fields


def _file(file: Attachment) -> dict[str, str]:
    # The stamp stands apart: Qt's players take a local file with a fragment for an address.
    url = QUrl.fromLocalFile(str(file.path)).toString()
    return {"url": url, "stamp": "-".join(map(str, file.stamp))}


def _address(picture: Picture) -> str:
    """The picture's URL. Its fragment tells an edited file from the one that QML has in memory."""
    url = QUrl.fromLocalFile(str(picture.path))
    url.setFragment("-".join(map(str, picture.stamp)))
    return url.toString()


def _shader(picture: Picture) -> str:
    """The URL of the shader that draws a piece of the kiosk's own art; empty for all else.

    A deck's picture never has one: what a deck brings is shown, not run.
    """
    path = picture.path
    if path.parent.name != "art" or not path.is_relative_to(paths.ASSETS):
        return ""
    shader = paths.ASSETS / "shaders" / f"{path.stem}.frag.qsb"
    return QUrl.fromLocalFile(str(shader)).toString() if shader.is_file() else ""
