"""Says what was found, in words for the author. Pure; no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import floor

from kiosk.deck.problem import Fault, quoted
from kiosk.deck.remarks import LEAST_CONTRAST
from kiosk.look.finding import Finding, View

_SHORTEN = "Shorten it, or move a part of it into `details`."
_THEME = "Choose larger sizes of `type` in the theme."
_HINTS = {
    "does-not-fit": _SHORTEN,
    "overlap": "Shorten one of them, or move it.",
    "small-type": f"Shorten what stands around it. {_THEME}",
    "small-target": "Give it more room: fewer things beside it, or a longer label.",
    "low-contrast": f"{LEAST_CONTRAST}:1 is needed. Choose a quieter picture, another accent, or"
    " colours of the theme that differ more.",
    "does-not-load": "Look for very large pictures in this view; the kiosk would be slow here too.",
}


def fault(found: Sequence[Finding], languages: int) -> Fault:
    """The fault that these findings are: one code, one text, at several displays.

    `languages` is how many the deck has.
    """
    worst = max(found, key=_weight)
    message = f"{_told(worst)} ({_where(found, languages)})"
    return Fault(worst.code, message, _HINTS[worst.code])


def _weight(finding: Finding) -> tuple[float, Finding]:
    # A contrast and a size are worse the less there is of them.
    less = finding.code in ("low-contrast", "small-type", "small-target")
    return (-finding.amount if less else finding.amount), finding


def _told(worst: Finding) -> str:
    words = quoted(" ".join(worst.words.split()))
    match worst.code:
        case "does-not-load":
            return "this view is not ready within 10 seconds"
        case "low-contrast":
            # Rounded down: 4.48:1 is not enough and must not be called 4.5:1.
            ratio = floor(10 * worst.amount) / 10
            return f"the text {words} has a contrast of {ratio}:1 with what lies behind it"
        case "overlap":
            other = quoted(" ".join(worst.other.split()))
            return f"the text {words} lies over {other}"
        case "small-type":
            return f"the text {words} is {worst.amount:g} {worst.unit} high that can be read"
        case "small-target":
            return f"the control {words} is {worst.amount:g} {worst.unit} that a finger needs"
    return f"the text {words} does not fit{_by(worst)}"


def _by(worst: Finding) -> str:
    match worst.unit:
        case "line":
            return f": it is {_lines(worst.amount)} too long"
        case "px":
            return f": it is {worst.amount:g} px too wide"
    return ": it is cut off"


def _where(found: Sequence[Finding], languages: int) -> str:
    """Languages and displays; larger text is named where only that has too little room."""
    wheres = sorted({f.where for f in found})
    codes = list(dict.fromkeys(w.language for w in wheres)) if languages > 1 else []
    sizes = sorted({w.size for w in wheres}, reverse=True)
    worst = max(found, key=_weight)
    shown = [f"{w}x{h}{_at(found, (w, h), worst)}" for w, h in sizes]
    views = list(dict.fromkeys(said for w in wheres if (said := _view(w.view))))
    return ", ".join([*codes, *shown, *views])


def _at(found: Iterable[Finding], size: tuple[int, int], worst: Finding) -> str:
    """What is different on a display: fewer lines than on the worst one, only in larger text."""
    here = [finding for finding in found if finding.where.size == size]
    most = max(here, key=_weight)
    fewer = worst.unit == most.unit == "line" and most.amount < worst.amount
    less = f": {_lines(most.amount)}" if fewer else ""
    return (" in larger text" if all(f.where.larger for f in here) else "") + less


def _lines(amount: float) -> str:
    return f"{amount:g} line{'' if amount == 1 else 's'}"


def _view(view: View) -> str:
    match view.sort:
        case "figure":
            return "on the whole screen"
        case "demo":
            return "in its demonstration"
        case "how":
            return "on the page on how it works"
        case "topics":
            return "in the grid of topics"
        case "credits":
            return "on the page of credits"
    return ""
