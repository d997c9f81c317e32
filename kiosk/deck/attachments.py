"""Files that a deck names and that are no pictures: films, subtitles, tables of numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import PlainValidator, ValidationInfo, WithJsonSchema

from kiosk.deck.base import context_of
from kiosk.deck.films import check_film
from kiosk.deck.folder import Folder, Found, Stamp, check_name, missing
from kiosk.deck.problem import Fault, Refused, quoted, refuse
from kiosk.deck.suggest import listed
from kiosk.deck.values import Means

_LOOKED = "It is looked for in the deck's folder, beside the slide, and in the kiosk's assets."


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of files: what it is called, its extensions in small letters, the largest in bytes."""

    what: str
    extensions: tuple[str, ...]
    max_bytes: int
    example: str


FILM = Sort("film", (".webm", ".mp4"), 1024 * 1024 * 1024, "films/loop.webm")
SUBTITLES = Sort("file of subtitles", (".vtt",), 1024 * 1024, "films/loop.en.vtt")
TABLE = Sort("table", (".csv",), 1024 * 1024, "data/loss.csv")

SORTS = (FILM, SUBTITLES, TABLE)
EXTENSIONS = tuple(extension for sort in SORTS for extension in sort.extensions)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file whose place, kind and size are checked; of its content only how a film begins.

    `path` is absolute; `name` is what the author wrote; `stamp` tells one state of the file from
    another.
    """

    path: Path
    name: str
    stamp: Stamp = (0, 0, 0)


class Attachments:
    """Finds files by the names that slides give."""

    def __init__(self, deck: Folder, assets: Folder) -> None:
        self._deck, self._assets = deck, assets

    def find(self, name: str, sort: Sort, slide_folder: str, rests_on: list[str]) -> Attachment:
        """The file of that name: in the deck, beside the slide, in the assets. Raises `Refused`.

        `rests_on` gets the files, there or not, that the answer rests on.
        """
        check_name(name)
        if not name.lower().endswith(sort.extensions):
            raise Refused(_other_sort(name, sort))
        for folder, candidate in self._candidates(name, slide_folder):
            found = folder.find(candidate)
            rests_on.append(str(found.path) if found else f"{folder.root}/{candidate}")
            if found:
                return _checked(found, name, sort)
        raise Refused(missing(name, self._deck, _LOOKED))

    def _candidates(self, name: str, slide_folder: str) -> Iterator[tuple[Folder, str]]:
        yield self._deck, name
        if slide_folder:
            yield self._deck, f"{slide_folder}/{name}"
        yield self._assets, name


def _checked(found: Found, name: str, sort: Sort) -> Attachment:
    # A link may lead to a file of another sort.
    if found.path.suffix.lower() not in sort.extensions:
        raise Refused(_other_sort(found.path.name, sort))
    size = found.stamp[1]
    if size > sort.max_bytes:
        mebibytes = f"{size / 1024 / 1024:.1f}"
        limit = sort.max_bytes // 1024 // 1024
        message = f"{quoted(name)} has {mebibytes} MiB; a {sort.what} may have {limit}"
        raise Refused(Fault("too-large", message, "Shorten or compress it."))
    if size == 0:
        message = f"{quoted(name)} is empty"
        raise Refused(Fault("empty-value", message, "Export it again."))
    if sort is FILM:
        check_film(found.path, name)
    return Attachment(found.path, name, found.stamp)


def _other_sort(name: str, sort: Sort) -> Fault:
    return Fault(
        "wrong-form",
        f"{quoted(name)} is no {sort.what}: its name must end in {listed(sort.extensions)}",
        f"Name a file such as `{sort.example}`.",
    )


Finder = Callable[[object, ValidationInfo[Any]], Attachment]


def finder(sort: Sort) -> Finder:
    """Checks the value of a field that names a file of a sort."""

    def read(value: object, info: ValidationInfo[Any]) -> Attachment:
        if isinstance(value, Attachment):
            return value
        if not isinstance(value, str) or not value:
            hint = f"Write a path such as `{sort.example}`."
            refuse([Fault("wrong-type", f"the path of a {sort.what} is needed here", hint)])
        find = context_of(info).file
        if find is None:
            raise ValueError("a file's path needs a context that finds files")
        try:
            return find(value, sort)
        except Refused as refused:
            refuse([refused.fault])

    return read


_PATH = WithJsonSchema({"type": "string"})
FilmPath = Annotated[Attachment, PlainValidator(finder(FILM)), _PATH, Means("film (.webm or .mp4)")]
SubtitlesPath = Annotated[
    Attachment, PlainValidator(finder(SUBTITLES)), _PATH, Means("subtitles (.vtt)")
]
