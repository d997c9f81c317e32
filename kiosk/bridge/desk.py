"""The author's desk, for QML: which slide, shape and theme are on, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bridge import desk_rows as rows
from kiosk.bridge.authors_show import AuthorsShow
from kiosk.deck import Loaded, Problem
from kiosk.deck.problem import Place
from kiosk.deck.where import Positions
from kiosk.session import Level

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

# Qt's name for the type that QML reads as a list; the stubs know no strings.
LIST: Any = "QVariantList"
KEPT = "There are errors: a broken slide stays as it last was, and the others are shown."
NOTHING_YET = "This deck cannot be shown yet. It appears here as soon as it is mended."
THEMES = {"": "The deck’s own", "quantum": "Quantum", "light": "Light"}


@QmlElement
@QmlUncreatable("made by Python")
class Desk(QObject):  # type: ignore[operator]  # the stubs know no reason there
    """What the author's window shows. `show` is None until there is a deck that can be shown."""

    showChanged = Signal()
    slidesChanged = Signal()
    problemsChanged = Signal()
    problemChanged = Signal()
    placeChanged = Signal()
    settingsChanged = Signal()
    noteChanged = Signal()
    themeChosen = Signal(str)

    def __init__(self, folder: Path, edit: Callable[[Place], str]) -> None:
        """`folder` is the deck's.

        `edit` opens an editor at a place, and returns what the author should know, if any.
        """
        super().__init__()
        self._folder, self._edit = folder, edit
        self._show = AuthorsShow()
        self._read: list[Problem] = []
        self._looked: list[Problem] = []
        self._problems: list[Problem] = []
        self._slides: list[dict[str, Any]] = []
        self._size, self._theme, self._problem = rows.STANDARD[0], "", 0
        self._state, self._trouble, self._layout = "", "", ""

    # What Python tells it -----------------------------------------------------------------

    def receive(
        self, loaded: Loaded, found: Sequence[Problem], saved: Collection[Path] = ()
    ) -> None:
        """The deck was read, and these problems were found; go to what was edited and `saved`."""
        first = self._show.controller is None
        self._show.receive(loaded, saved)
        self._read = list(found)
        if first and self._show.controller is not None:
            self._begin()
        broken = loaded.deck is None or not loaded.ok
        unshown = NOTHING_YET if self._show.deck is None else KEPT
        self._state = unshown if broken else ""
        self._say("")
        shapes = rows.shapes(self._show.deck)
        # A display that the deck has no more cannot stay chosen.
        self._size = self._size if self._size in shapes else shapes[0]
        self._problem = 0
        self._list()

    def looked(self, found: Sequence[Problem]) -> None:
        """The deck was looked at: what its layout has wrong."""
        self._looked = list(found)
        self._layout = ""
        chosen = self._problems[self._problem] if self._problems else None
        self._list()
        if chosen in self._problems:
            self._choose_problem(self._problems.index(chosen))

    def say_of_layout(self, words: str) -> None:
        """Tell the author how the look at the layout goes on, until it brings something."""
        self._layout = words
        self.problemsChanged.emit()

    def _begin(self) -> None:
        assert self._show.controller is not None, "there is a show"
        assert self._show.deck is not None, "there is a deck in it"
        self._size = self._show.deck.displays[0]
        self._show.controller.placeChanged.connect(self.placeChanged)
        self._show.controller.languageChanged.connect(self._list)
        self._show.controller.comfortChanged.connect(self.settingsChanged)
        self.showChanged.emit()
        self.placeChanged.emit()

    def _list(self) -> None:
        self._problems = rows.newest_first([*self._read, *self._looked])
        if self._show.deck is not None:
            marks = rows.marks(self._show.origins, self._problems)
            self._slides = rows.slides(self._show.deck, self._language(), marks)
        for changed in (self.slidesChanged, self.problemsChanged, self.settingsChanged):
            changed.emit()
        self._choose_problem(self._problem)

    def _choose_problem(self, index: int) -> None:
        self._problem = max(0, min(index, len(self._problems) - 1))
        self.problemChanged.emit()

    def _say(self, trouble: str) -> None:
        """What has just failed, if anything; else the note says how the deck is."""
        self._trouble = trouble
        self.noteChanged.emit()

    def _language(self) -> str:
        return self._show.controller.screen.language if self._show.controller else ""

    # What the author does -----------------------------------------------------------------

    @Slot(int)
    @Slot(int, int)
    def open(self, slide: int, detail: int = -1) -> None:
        """Show a slide, or one of its details."""
        self._show.open(slide, detail if detail >= 0 else None)
        self.settingsChanged.emit()

    @Slot(int)
    def stepSlide(self, way: int) -> None:
        """The next slide, or the one before."""
        self._show.step(way)
        self.settingsChanged.emit()

    @Slot(int)
    def stepDetail(self, way: int) -> None:
        """The next detail, or the one before; the slide itself is one of them."""
        self._show.step_detail(way)
        self.settingsChanged.emit()

    @Slot(int)
    def chooseLanguageAt(self, index: int) -> None:
        """Another of the deck's languages, in place; after the last comes the first."""
        if (deck := self._show.deck) is not None:
            self._show.act("chooseLanguage", deck.languages[index % len(deck.languages)])
            self.settingsChanged.emit()

    @Slot(int)
    def chooseShape(self, index: int) -> None:
        """Another size of display."""
        shapes = rows.shapes(self._show.deck)
        self._size = shapes[index % len(shapes)]
        self.settingsChanged.emit()

    @Slot(int)
    def chooseTheme(self, index: int) -> None:
        """Another theme; the deck is read anew, because pictures go with it."""
        self._theme = list(THEMES)[index % len(THEMES)]
        self.settingsChanged.emit()
        self.themeChosen.emit(self._theme)

    @Slot()
    def toggleLargerText(self) -> None:
        """Larger text, or not."""
        self._show.act("toggleLargerText")

    @Slot()
    def toggleLessMotion(self) -> None:
        """Less motion, or not."""
        self._show.act("toggleLessMotion")

    @Slot()
    def toggleLoop(self) -> None:
        """Let the loop play as on the floor, or hold it."""
        self._show.let_loop(not self._show.looping)
        self.settingsChanged.emit()

    @Slot(int)
    def stepProblem(self, way: int) -> None:
        """The next problem, or the one before."""
        self._choose_problem((self._problem + way) % max(1, len(self._problems)))

    @Slot(int)
    def editProblem(self, index: int) -> None:
        """Open the editor at a problem."""
        if 0 <= index < len(self._problems):
            found = self._problems[index]
            self._choose_problem(index)
            self._say(self._edit(Place(found.file, found.line, found.column, found.source_line)))

    @Slot()
    def editSlide(self) -> None:
        """Open the editor at the slide, or the detail, that is on view."""
        if self._show.controller is not None and self._show.read is not None:
            screen = self._show.controller.screen
            at = ("details", screen.detail) if screen.level is Level.DETAIL else ()
            self._say(self._edit(Positions(self._show.read).slide(screen.slide_id, at)))

    # What QML reads -----------------------------------------------------------------------

    def _at(self) -> tuple[int, int]:
        """The slide and the detail on view; -1 for none."""
        if self._show.controller is None:
            return -1, -1
        screen = self._show.controller.screen
        return screen.slide, screen.detail if screen.level is Level.DETAIL else -1

    def _comfort(self, setting: str) -> bool:
        controller = self._show.controller
        return bool(controller and getattr(controller.screen.comfort, setting))

    def _shapes(self) -> list[str]:
        return [rows.shape_name(size) for size in rows.shapes(self._show.deck)]

    show = Property(QObject, lambda self: self._show.controller, notify=showChanged)
    slides = Property(LIST, lambda self: self._slides, notify=slidesChanged)
    slide = Property(int, lambda self: self._at()[0], notify=placeChanged)
    detail = Property(int, lambda self: self._at()[1], notify=placeChanged)
    problems = Property(
        LIST, lambda self: rows.problems(self._problems, self._folder), notify=problemsChanged
    )
    summary = Property(str, lambda self: rows.summary(self._problems), notify=problemsChanged)
    problem = Property(int, lambda self: self._problem, notify=problemChanged)
    layout = Property(str, lambda self: self._layout, notify=problemsChanged)
    note = Property(str, lambda self: self._trouble or self._state, notify=noteChanged)
    languages = Property(LIST, lambda self: rows.languages(self._show.deck), notify=settingsChanged)
    language = Property(
        int,
        lambda self: rows.language_index(self._show.deck, self._language()),
        notify=settingsChanged,
    )
    shapes = Property(LIST, _shapes, notify=settingsChanged)
    shape = Property(
        int,
        lambda self: rows.shape_index(self._show.deck, self._size),
        notify=settingsChanged,
    )
    showWidth = Property(int, lambda self: self._size[0], notify=settingsChanged)
    showHeight = Property(int, lambda self: self._size[1], notify=settingsChanged)
    themes = Property(LIST, lambda self: list(THEMES.values()), constant=True)
    theme = Property(int, lambda self: list(THEMES).index(self._theme), notify=settingsChanged)
    largerText = Property(bool, lambda self: self._comfort("larger_text"), notify=settingsChanged)
    lessMotion = Property(bool, lambda self: self._comfort("less_motion"), notify=settingsChanged)
    looping = Property(bool, lambda self: self._show.looping, notify=settingsChanged)
