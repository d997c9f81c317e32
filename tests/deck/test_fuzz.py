"""Whatever an author or a crash leaves in a file: no exception, and a place for each problem."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.deck import KINDS, load
from kiosk.deck.codes import CODES
from kiosk.deck.deck import DeckFile
from kiosk.paths import ASSETS
from tests.deck.decks import DECK, GOOD

GOOD_TEXTS = [kind.example for kind in KINDS.values()]
SPLINTERS = st.sampled_from(
    ["\t", "\n", "  ", "- ", ": ", ":", "#", "[", "]", "{", "}", '"', "'", "*a", "&a ", "!!x ", "|",
     ">", "?", "<<: ", "%", "@", "`", "---\n", "...\n", "\u2028", "\x85", "\x00", "\x1b", "\ufeff",
     "null", "text: ", "kind: ", "😀", "é"]
)  # fmt: skip
REASONABLE = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@st.composite
def mutated(draw: st.DrawFn, texts: list[str]) -> str:
    """A good text with some pieces cut out, doubled, moved or put in."""
    text = draw(st.sampled_from(texts))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 30)))
        piece = draw(st.one_of(SPLINTERS, st.just(""), st.just(text[start:end] * 2)))
        text = text[:start] + piece + text[end:]
    return text


def assert_every_problem_has_a_place(folder: Path) -> None:
    loaded = load(folder, assets=ASSETS)
    for problem in loaded.problems:
        lines = problem.file.read_bytes().decode(errors="replace").splitlines()
        assert 1 <= problem.line <= len(lines) + 1
        assert problem.column >= 1
        assert problem.message
        assert problem.hint
        assert problem.code in CODES
        assert problem.render_text().isprintable() or "\n" in problem.render_text()
    assert loaded.ok or any(p.severity == "error" for p in loaded.problems)


@REASONABLE
@given(text=mutated(GOOD_TEXTS))
def test_a_mutated_slide(tmp_path, text):
    (tmp_path / "deck.yaml").write_text(DECK)
    (tmp_path / "good.yaml").write_text(GOOD)
    (tmp_path / "one.yaml").write_bytes(text.encode())
    assert_every_problem_has_a_place(tmp_path)


@REASONABLE
@given(text=mutated([DeckFile.example, DECK]))
def test_a_mutated_deck(tmp_path, text):
    (tmp_path / "good.yaml").write_text(GOOD)
    (tmp_path / "deck.yaml").write_bytes(text.encode())
    assert_every_problem_has_a_place(tmp_path)


@REASONABLE
@given(data=st.binary(max_size=200))
def test_any_bytes(tmp_path, data):
    (tmp_path / "deck.yaml").write_bytes(data)
    assert_every_problem_has_a_place(tmp_path)
