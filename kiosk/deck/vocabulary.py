"""Values that editors offer while one types; others are as good."""

from __future__ import annotations

THEMES = ("quantum", "light")
"""The kiosk's own themes."""

LANGUAGES = {
    "en": "English",
    "ru": "Russian",
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "pt": "Portuguese",
    "zh": "Chinese",
}
"""Languages by their codes, the kiosk's own first."""

_ICONS = """
account-group-outline account-outline arrow-collapse-horizontal atom atom-variant
book-open-page-variant-outline brain calendar-month-outline camera-outline chart-bar
chart-bell-curve chart-bell-curve-cumulative chart-line clock-outline compare dots-grid earth
filter-outline flare flask-outline format-quote-open forum-outline graph-outline
handshake-outline help-circle-outline hexagon-multiple-outline history image-multiple-outline
incognito information-outline key-variant leaf lightbulb-outline link-variant looks magnet
map-marker-distance map-marker-outline memory microphone-outline movie-open-outline numeric
office-building-outline presentation puzzle-outline radar ray-end rotate-right ruler
satellite-variant school-outline shield-alert-outline shield-key-outline sine-wave speedometer
stairs star-outline ticket-outline timeline-clock-outline timeline-outline timer-sand
vector-intersection volume-off waves white-balance-sunny
"""
ICONS = tuple(f"mdi6.{name}" for name in _ICONS.split())
"""Icons that decks use: all of the deck that ships and of the starter deck, and a few more."""
