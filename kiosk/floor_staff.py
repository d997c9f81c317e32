"""What a running kiosk has for its staff: the way in, the panel, and the lock for all others."""

from __future__ import annotations

import logging
import platform
import time
from collections.abc import Sequence

import PySide6
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk import __version__, paths
from kiosk.app import Kiosk, Options
from kiosk.bridge.full_screen import FullScreen
from kiosk.bridge.guard import WindowGuard
from kiosk.bridge.pad import World
from kiosk.bridge.staff import Staff
from kiosk.bridge.staff_powers import Powers
from kiosk.deck import Deck, Loaded
from kiosk.staff.facts import Facts, memory
from kiosk.staff.pin_file import PinFile
from kiosk.staff.policy import policy
from kiosk.staff.recent import Recent

log = logging.getLogger(__name__)


class StaffPost:
    """Lets staff in and keeps visitors in. `close` it before the kiosk."""

    def __init__(
        self, kiosk: Kiosk, app: QGuiApplication, options: Options, world: World | None = None
    ) -> None:
        """The window must be on its display already; tests give a `world` of their own."""
        self._kiosk, self._app = kiosk, app
        self._window = kiosk.stage.window
        self._began = time.monotonic()
        self._recent = Recent()
        logging.getLogger().addHandler(self._recent)
        windowed = options.windowed or options.size is not None
        found = policy(windowed=windowed, asked=options.locked, pin=PinFile(paths.state()).stored)
        log.log(found.level, "%s", found.said)
        controller = kiosk.stage.controller
        world = world or World()
        self.staff = Staff(paths.state(), self._powers(), controller.icon_fonts, world)
        self._window.setProperty("staff", self.staff)
        self.guard = WindowGuard(self._window, locked=found.locked, clock=world.clock)
        self.guard.asked.connect(self.staff.ask)
        self.guard.kept_in.connect(controller.presence)
        self.full: FullScreen | None = None
        self._quits = app.quitOnLastWindowClosed()
        if found.locked:
            app.setQuitOnLastWindowClosed(False)
            if not windowed:
                self.full = FullScreen(app, self._window, options.screen)
        kiosk.follow(self._heard)

    def close(self) -> None:
        """Take all of it down; the window may close then."""
        if self.full is not None:
            self.full.close()
        self.guard.close()
        self._window.setProperty("staff", None)
        self.staff.close()
        self._app.setQuitOnLastWindowClosed(self._quits)
        logging.getLogger().removeHandler(self._recent)

    @property
    def _deck(self) -> Deck:
        return self._kiosk.stage.controller.deck

    def _heard(self, loaded: Loaded) -> None:
        errors = sum(problem.severity == "error" for problem in loaded.problems)
        self.staff.deck_read(loaded.ok, len(self._deck.slides), errors)

    def _powers(self) -> Powers:
        controller = self._kiosk.stage.controller
        return Powers(
            facts=self._facts,
            problems=lambda: self._kiosk.loaded.problems,
            entries=lambda: self._recent.entries,
            slides=self._slides,
            language=lambda: controller.screen.language,
            reload=self._kiosk.read_again,
            hold=controller.hold,
            go=self._go,
            end=self._end,
            sign=self._sign,
        )

    def _slides(self, language: str) -> Sequence[str]:
        return [slide.tile_text.in_language(language) for slide in self._deck.slides]

    def _go(self, index: int) -> None:
        self._kiosk.stage.controller.start_at(self._deck.slides[index].id)

    def _end(self, code: int) -> None:
        # In a while: the touch that asked for it is still under way through the window.
        QTimer.singleShot(0, self._app, lambda: self._app.exit(code))

    def _facts(self) -> Facts:
        now, deck = self._kiosk.stage.controller.screen, self._deck
        return Facts(
            uptime=time.monotonic() - self._began,
            deck=deck.title.in_language(now.language),
            folder=str(self._kiosk.path),
            version="",
            mode=now.mode.value,
            paused=bool(self.staff.property("paused")),
            slide=now.slide,
            slides=now.slides,
            slide_name=self._slides(now.language)[now.slide],
            renderer=self._window.rendererInterface().graphicsApi().name,
            screen=self._display(),
            memory=memory(),
            versions=(
                f"Kiosk {__version__}, Python {platform.python_version()}, Qt {PySide6.__version__}"
            ),
            state=str(paths.state()),
        )

    def _display(self) -> str:
        return ", ".join(filter(None, (self._window.screen().name(), self._size())))

    def _size(self) -> str:
        screen = self._window.screen()
        size, mm = screen.size() * screen.devicePixelRatio(), screen.physicalSize()
        of_mm = f", {mm.width():.0f} × {mm.height():.0f} mm" if mm.width() > 0 else ""
        return f"{size.width()} × {size.height()}{of_mm}, {screen.refreshRate():.0f} Hz"

    def _sign(self) -> dict[str, str]:
        screen = self._window.screen()
        name = " ".join(filter(None, (screen.name(), screen.manufacturer(), screen.model())))
        return {
            "title": self.staff.said["screen"],
            # As --screen counts them.
            "number": str(self._app.screens().index(screen)),
            "name": name,
            "size": self._size(),
        }
