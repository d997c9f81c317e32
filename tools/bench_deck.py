"""How fast decks are read: makes decks in a temporary folder and prints seconds and ratios.

Usage: python tools/bench_deck.py [SLIDES]
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from kiosk.deck import Cache, Loaded, load
from kiosk.paths import ASSETS

SMALL = 24
DECK = """\
format: 1
title: {en: A large deck, ru: Большой набор}
languages: [en, ru]
slides:
  - areas/*.yaml
"""
SLIDE = """\
kind: topic
icon: mdi6.shield-key-outline
accent: networks
eyebrow: {en: Secure networks, ru: Защищённые сети}
title:
  en: Keys that reveal an eavesdropper
  ru: Ключ, который выдаёт подслушивание
text:
  en: >-
    Two people can agree on a secret key by sending single particles of light. Quantum physics
    does not let anyone perfectly copy a photon in an unknown state.
  ru: >-
    Двое могут договориться о секретном ключе, посылая друг другу отдельные частицы света.
    Законы квантовой физики не позволяют точно скопировать фотон в неизвестном состоянии.
art: art/picture
numbers:
  - {value: {en: 25%, ru: 25 %}, label: {en: of the bits are wrong, ru: битов с ошибкой}}
  - {value: 1984, label: {en: first protocol, ru: первый протокол}}
details:
  - title: {en: Why a spy cannot hide, ru: Почему шпиону не спрятаться}
    blocks:
      - text: {en: A state cannot be *copied*., ru: Состояние нельзя *скопировать*.}
      - figure: {image: art/picture, alt: {en: A figure, ru: Рисунок}, credit: Drawn for this deck}
"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90"/>'


def make_deck(folder: Path, slides: int) -> Path:
    """A deck of that many slide files, in folders of 100."""
    (folder / "art").mkdir(parents=True)
    (folder / "art/picture.svg").write_text(PICTURE, "utf-8")
    (folder / "deck.yaml").write_text(DECK.replace("areas/", "areas/*/"), "utf-8")
    for number in range(slides):
        path = folder / f"areas/{number // 100:04}/{number:05}-slide-{number:05}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SLIDE, "utf-8")
    return folder


def seconds(work: Callable[[], Loaded], slides: int, times: int = 3) -> float:
    """The median time of some runs, in s; every run must give a good deck of that size."""
    taken = []
    for _ in range(times):
        gc.collect()
        begun = time.perf_counter()
        loaded = work()
        taken.append(time.perf_counter() - begun)
        assert loaded.ok, loaded.problems[0].render_text() if loaded.problems else "no deck"
        assert loaded.deck is not None
        assert len(loaded.deck.slides) == slides
    return statistics.median(taken)


def check_after_edit(deck: Path, cache: Cache) -> Loaded:
    """A check after one of the files was touched."""
    file = next(deck.glob("areas/*/*.yaml"))
    now = time.time_ns()
    os.utime(file, ns=(now, now))
    return load(deck, assets=ASSETS, cache=cache)


def main() -> None:
    """Measure and print a table."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        small = make_deck(Path(folder) / "small", SMALL)
        large = make_deck(Path(folder) / "large", many)
        cache = Cache()
        load(small, assets=ASSETS)  # the icons' names are read once
        rows = {
            f"check {SMALL} slides": seconds(lambda: load(small, assets=ASSETS), SMALL, 9),
            f"check {many:,} slides": seconds(lambda: load(large, assets=ASSETS), many),
            f"first {SMALL} of {many:,} slides": seconds(
                lambda: load(large, assets=ASSETS, first=SMALL), SMALL, 9
            ),
        }
        load(large, assets=ASSETS, cache=cache)
        rows[f"check {many:,} again after one edit"] = seconds(
            lambda: check_after_edit(large, cache), many
        )
    unit = next(iter(rows.values()))
    for name, taken in rows.items():
        print(f"{name:40} {taken:8.3f} s {taken / unit:8.1f} x")


if __name__ == "__main__":
    main()
