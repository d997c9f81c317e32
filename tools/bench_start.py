"""How long the kiosk takes to its first frame: the shipped deck, and one of 10,000 slides.

Usage: python tools/bench_start.py [RUNS]
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SLIDES = 10_000

# In a process of its own, as `kiosk run` would be; the time of Python's own start is included.
FIRST_FRAME = """
import sys
from pathlib import Path
from kiosk import app
opening = app.open_deck(Path(sys.argv[1]))
gui = app.application()
kiosk = app.Kiosk(opening, app.Options())
kiosk.stage.window.frameSwapped.connect(gui.quit)
kiosk.stage.window.show()
gui.exec()
import os; os._exit(0)
"""


def seconds(deck: Path) -> float:
    """Whole-process seconds from the command to the first frame."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    before = os.times().elapsed
    subprocess.run([sys.executable, "-c", FIRST_FRAME, deck], check=True, env=environment)
    return os.times().elapsed - before


def large_deck(folder: Path) -> Path:
    """A deck of `SLIDES` files like those that ship."""
    text = (ROOT / "slides" / "areas" / "10-networks.yaml").read_text(encoding="utf-8")
    text = "\n".join(line for line in text.splitlines() if not line.startswith("id:"))
    slides = folder / "areas"
    slides.mkdir()
    shutil.copytree(ROOT / "slides" / "figures", folder / "figures")
    (folder / "deck.yaml").write_text(
        "format: 1\ntitle: Large\nlanguages: [en, ru]\nslides: ['areas/*.yaml']\n"
    )
    for number in range(SLIDES):
        (slides / f"{number:05d}-s{number}.yaml").write_text(text, encoding="utf-8")
    return folder


def main() -> None:
    """Print medians and their ratio."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as scratch:
        large = large_deck(Path(scratch))
        pairs = [(seconds(ROOT / "slides"), seconds(large)) for _ in range(runs)]
    shipped = statistics.median(one for one, _ in pairs)
    long = statistics.median(other for _, other in pairs)
    ratio = statistics.median(other / one for one, other in pairs)
    print(f"shipped deck {shipped:.2f} s, {SLIDES} slides {long:.2f} s, ratio {ratio:.2f}")


if __name__ == "__main__":
    main()
