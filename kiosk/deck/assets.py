"""Pictures that slides name, looked for in the deck's folder and the kiosk's assets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kiosk.deck import pictures
from kiosk.deck.folder import Folder, Found, check_name, missing
from kiosk.deck.pictures import Picture
from kiosk.deck.problem import Fault, Refused, quoted

_LOOKED = "It is looked for in the deck's folder, beside the slide, and in the kiosk's assets."


@dataclass(frozen=True, slots=True)
class Answer:
    """A picture or what is wrong with it, and the files, there or not, that the answer rests on."""

    found: Picture | Fault
    rests_on: tuple[str, ...]


class Pictures:
    """Finds pictures by the names that slides give; each file is read once.

    `art` is the theme's folder in the assets: what is there goes before the assets themselves.
    """

    def __init__(self, deck: Folder, assets: Folder, art: str | None = None) -> None:
        self._deck, self._assets, self._art = deck, assets, art
        self._answers: dict[tuple[str, str], Answer] = {}
        self._read: dict[Path, Picture | Fault] = {}

    def find(self, name: str, slide_folder: str) -> Answer:
        """The picture of that name: in the deck, beside the slide, the theme's, in the assets.

        The extension may be left out.
        """
        key = (name, slide_folder)
        if key not in self._answers:
            rests_on: list[str] = []
            try:
                found = self._find(name, slide_folder, rests_on)
            except Refused as refused:
                found = refused.fault
            self._answers[key] = Answer(found, tuple(rests_on))
        return self._answers[key]

    def _find(self, name: str, slide_folder: str, rests_on: list[str]) -> Picture | Fault:
        check_name(name)
        for folder, candidate in self._candidates(name, slide_folder):
            found = folder.find(candidate)
            rests_on.append(str(found.path) if found else f"{folder.root}/{candidate}")
            if found:
                return self._picture(found)
        return self._missing(name)

    def _candidates(self, name: str, slide_folder: str) -> Iterator[tuple[Folder, str]]:
        complete = PurePosixPath(name).suffix.lower() in pictures.EXTENSIONS
        extensions = ("",) if complete else pictures.EXTENSIONS
        places = [(self._deck, "")]
        if slide_folder:
            places.append((self._deck, f"{slide_folder}/"))
        if self._art:
            places.append((self._assets, f"{self._art}/"))
        places.append((self._assets, ""))
        for folder, prefix in places:
            for extension in extensions:
                yield folder, f"{prefix}{name}{extension}"

    def _picture(self, file: Found) -> Picture | Fault:
        if file.path not in self._read:
            try:
                self._read[file.path] = pictures.read_picture(file.path, file.stamp)
            except Refused as refused:
                self._read[file.path] = refused.fault
        return self._read[file.path]

    def _missing(self, name: str) -> Fault:
        if self._deck.find(name) or self._assets.find(name):
            return Fault(
                "bad-picture",
                f"{quoted(name)} is no PNG, JPEG, WebP or SVG",
                "Export it in one of these formats.",
            )
        fault = missing(name, self._deck, _LOOKED)
        return missing(name, self._assets, _LOOKED) if fault.hint == _LOOKED else fault
