"""Which keys a visitor at a locked kiosk may use: those that the show itself knows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_K, _M = Qt.Key, Qt.KeyboardModifier

CHORD = (_K.Key_F12, _M.ControlModifier | _M.ShiftModifier)
"""Asks for the PIN where there is no touch. No letter: layouts differ in these."""

_OF_THE_SHOW = frozenset(
    {
        *(_K.Key_Left, _K.Key_Right, _K.Key_Up, _K.Key_Down, _K.Key_PageUp, _K.Key_PageDown),
        *(_K.Key_Tab, _K.Key_Backtab, _K.Key_Return, _K.Key_Enter, _K.Key_Backspace),
        *(_K.Key_Escape, _K.Key_Back, _K.Key_Home, _K.Key_HomePage, _K.Key_End, _K.Key_Delete),
    }
)
_HELD = _M.ControlModifier | _M.AltModifier | _M.MetaModifier | _M.GroupSwitchModifier
# Above these Qt numbers keys without a character: function keys, media keys, dead keys.
_FIRST, _LAST = 0x20, 0x00FFFFFF


def passes(event: QKeyEvent) -> bool:
    """Whether the key goes on to the show. All others, and all chords, go nowhere."""
    key = event.key()
    return not event.modifiers() & _HELD and (key in _OF_THE_SHOW or _FIRST <= key <= _LAST)


def is_chord(event: QKeyEvent) -> bool:
    """Whether it is the keys by which staff ask to be let in."""
    key, held = CHORD
    every = _HELD | _M.ShiftModifier
    return event.key() == key and event.modifiers() & every == held and not event.isAutoRepeat()
