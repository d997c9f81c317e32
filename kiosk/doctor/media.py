"""Fonts, codecs and sound. None of them needs a display."""

from __future__ import annotations

import unicodedata

from kiosk.deck import Deck, Slide
from kiosk.deck.blocks.video import VideoBlock
from kiosk.doctor.ask import Unanswered
from kiosk.doctor.finding import Seen, bad, good, note
from kiosk.doctor.world import World
from kiosk.lint.texts import texts, versions

_OFFSCREEN = {"environ": {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}}
_BUNDLED = ("Inter", "Inter Display")
_INVISIBLE = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp", "Mn", "Cs"})
_NAMES = {"vp9": "VP9", "h264": "H.264", "av1": "AV1", "aac": "AAC", "opus": "Opus"}
_FEW = 8
_REINSTALL = (
    "Install the kiosk anew: `pip install --force-reinstall --no-deps` and the wheel; see that no"
    " file is missing."
)
_QT = (
    "Install PySide6-Addons, and the libraries that docs/install.md lists; the message names what"
    " is missing."
)


def fonts(world: World) -> Seen:
    """Whether the fonts load, and have the letters of the deck."""
    deck = world.loaded.deck
    families = [deck.theme.type.family, deck.theme.type.display_family] if deck else [*_BUNDLED]
    given = {"families": [*dict.fromkeys(families)], "letters": letters(deck), **_OFFSCREEN}
    try:
        answer = world.ask("fonts", given)
    except Unanswered as unanswered:
        return bad(f"fonts could not be loaded: {unanswered}", _QT)
    if answer["unreadable"] or not answer["files"]:
        files = ", ".join(answer["unreadable"]) or "all files"
        return bad(f"the kiosk's fonts are missing or damaged: {files}", _REINSTALL)
    if answer["absent"]:
        remedy = "Install the font for all users, or name `Inter` in the theme file."
        return bad(f"the theme's font is not there: {', '.join(answer['absent'])}", remedy)
    if answer["lacking"]:
        few = " ".join(answer["lacking"][:_FEW])
        remedy = "`kiosk check` says where they stand; write them with other signs."
        return note(f"the fonts lack {len(answer['lacking'])} signs of the deck: {few}", remedy)
    return good(f"{answer['files']} files load and have the {len(given['letters'])} signs needed")


def letters(deck: Deck | None) -> str:
    """The signs of all texts of a deck that can be seen, each once."""
    signs: set[str] = set()
    for slide in deck.slides if deck else ():
        for _, text in texts(slide):
            for _, _, words in versions(text, deck.languages if deck else ()):
                signs |= set(words)
    return "".join(sorted(s for s in signs if unicodedata.category(s) not in _INVISIBLE))


def codecs(world: World) -> Seen:
    """What films and sounds this machine decodes."""
    try:
        plays = world.ask("media", {"codecs": True, "patience": 20.0, **_OFFSCREEN})["codecs"]
    except Unanswered as unanswered:
        what = f"no film can be played: {unanswered}"
        return bad(what, _QT) if _films(world.loaded.deck) else note(what, _QT)
    able = [name for key, name in _NAMES.items() if plays.get(key)]
    unable = [name for key, name in _NAMES.items() if not plays.get(key)]
    what = f"{', '.join(able) or 'none'}" + (f"; not {', '.join(unable)}" if unable else "")
    needed = {"H.264" if film.endswith(".mp4") else "VP9" for film in _films(world.loaded.deck)}
    if lacking := sorted(needed & set(unable)):
        remedy = f"Install PySide6-Addons anew; films of the deck need {' and '.join(lacking)}."
        return bad(what, remedy)
    if "VP9" in unable:
        return note(what, "Install PySide6-Addons anew before the deck gets films.")
    return good(f"{what} (save films as VP9 in WebM)" if unable else what)


def _films(deck: Deck | None) -> list[str]:
    slides = deck.slides if deck else ()
    return [block.video.file.name.lower() for slide in slides for block in _videos(slide)]


def _videos(slide: Slide) -> list[VideoBlock]:
    found = [block for detail in slide.details for block in detail.blocks]
    found += getattr(slide, "blocks", ())
    return [block for block in found if isinstance(block, VideoBlock)]


def sound(world: World) -> Seen:
    """The outputs of sound."""
    server = world.environ.get("PULSE_SERVER", "")
    if server and not server.startswith(("/", "unix:", "{")):
        what = f"sound goes to another machine (PULSE_SERVER is `{server}`), which was not called"
        return note(what, "Unset PULSE_SERVER.")
    try:
        outputs = world.ask("media", _OFFSCREEN)["outputs"]
    except Unanswered as unanswered:
        return note(f"sound could not be asked for: {unanswered}", _QT)
    if outputs:
        return good(", ".join(outputs))
    heard = any(block.video.sound for slide in _slides(world) for block in _videos(slide))
    remedy = (
        "Connect loudspeakers, or choose the display's sound in the system's settings; run it as"
        " the user of the desktop session. `wpctl status` or `pactl list short sinks` lists them."
    )
    if not heard:
        return good("no output of sound, and no film of the deck has any")
    return note("no output of sound: films of the deck play in silence", remedy)


def _slides(world: World) -> tuple[Slide, ...]:
    return world.loaded.deck.slides if world.loaded.deck else ()
