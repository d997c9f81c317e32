"""`kiosk icons` finds what decks may write after `icon:`, and draws it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from kiosk.cli import main
from kiosk.deck import icons
from kiosk.deck.icon_search import find
from kiosk.deck.vocabulary import ICONS
from kiosk.paths import SLIDES

ROOT = Path(__file__).resolve().parents[2]


def ask(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["icons", *arguments])


def test_the_plainest_name_comes_first() -> None:
    assert find(["atom"])[:3] == ("mdi6.atom", "fa6s.atom", "ph.atom")
    assert find(["arrow", "right"])[0] == "mdi6.arrow-right"


def test_every_word_must_be_in_the_name() -> None:
    found = find(["shield", "KEY"])
    assert "mdi6.shield-key-outline" in found
    assert all("shield" in name and "key" in name for name in found)
    assert find(["shield key"]) == found


def test_what_is_found_can_be_written_in_a_deck() -> None:
    assert [name for name in find(["star"]) if icons.fault(name)] == []


@pytest.mark.parametrize("prefix", icons.prefixes())
def test_every_font_can_be_searched_by_its_name(prefix: str) -> None:
    assert set(find([f"{prefix}."])) == set(icons.names(prefix))


def test_an_icon_is_not_listed_again_from_an_older_font() -> None:
    assert "mdi.atom" not in find(["atom"])
    assert "mdi.atom" in find(["mdi.atom"])


def test_names_are_printed_alone_and_the_rest_is_counted() -> None:
    done = ask("arrow", "--limit", "5")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == list(find(["arrow"])[:5])
    assert "more; add a word" in done.stderr
    assert ask("arrow", "--limit", "0").stdout.splitlines() == list(find(["arrow"]))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("telescpe",), "Did you mean `kiosk icons telescope`? It finds "),
        (("sheild", "key"), "Did you mean `kiosk icons shield key`?"),
        (("atom", "telescope"), "Try fewer words: `kiosk icons atom`."),
        (("qqqqqqq",), "try a simpler word"),
        (("  ",), "try a simpler word"),
    ],
)
def test_nothing_found_leads_on(words: tuple[str, ...], said: str) -> None:
    done = ask(*words)
    assert (done.exit_code, done.stdout) == (1, "")
    assert said in done.stderr


def test_editors_offer_what_the_decks_use() -> None:
    decks = (SLIDES, ROOT / "kiosk" / "starter")
    files = [file for deck in decks for file in deck.rglob("*.yaml")]
    used = {
        name for file in files for name in re.findall(r"icon: ([\w.-]+)", file.read_text("utf-8"))
    }
    assert len(used) > 30
    assert used <= set(ICONS)
    assert [name for name in ICONS if icons.fault(name)] == []


def kiosk(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_sheet_shows_each_icon(tmp_path: Path) -> None:
    done = kiosk("icons", "shield", "key", "--sheet", tmp_path / "i.png")
    assert (done.returncode, len(done.stdout.splitlines())) == (0, len(find(["shield", "key"])))
    with Image.open(tmp_path / "i.png") as sheet:
        light = sheet.convert("L").point(lambda value: 255 * (value > 200))
        # A row of cards below the heading, each with a glyph and a name in a light colour.
        width, middle = sheet.width, sheet.height // 2
        cards = len(find(["shield", "key"]))
        columns = [(width * n // cards, width * (n + 1) // cards) for n in range(cards)]
        for left, right in columns:
            assert light.crop((left, middle, right, sheet.height)).getbbox()


def test_a_sheet_that_cannot_be_written_is_said_without_a_traceback(tmp_path: Path) -> None:
    done = kiosk("icons", "atom", "--sheet", tmp_path / "no" / "i.png")
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr
