"""Imports run one way: reads every import of the package and holds it to the rule of its layer."""

from __future__ import annotations

import ast
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "kiosk"
QT = frozenset({"PySide6", "shiboken6", "qtawesome", "qtpy"})


@dataclass(frozen=True)
class Rule:
    """What a layer may import besides the standard library: our own layers, foreign packages."""

    ours: frozenset[str]
    foreign: frozenset[str]
    mend: str


def rule(ours: str, foreign: str, mend: str) -> Rule:
    return Rule(frozenset(ours.split()), frozenset(foreign.split()), mend)


PURE = "Let the caller pass the value in, or move the code up to a layer that may know both."
RULES = {
    "deck": rule("deck exhibits", "yaml pydantic pydantic_core segno", PURE),
    "exhibits": rule("exhibits", "numpy", PURE),
    "lint": rule("lint deck paths", "fontTools pydantic yaml", PURE),
    "session": rule("session deck", "", PURE),
    "journal": rule("journal session", "", PURE),
    "service": rule("service paths", "", PURE),
    "staff": rule("staff", "yaml", PURE),
    "paths": rule("", "platformdirs", "It only says where files lie."),
    "updates": rule("updates deck paths", "cryptography", PURE),
    "icon_sheet": rule("deck paths", "PySide6", "It draws icons and knows no deck."),
    "render": rule(
        "render app bridge camera look deck paths",
        "PySide6 reportlab imageio_ffmpeg",
        "It makes files of what kiosk/camera.py photographs; kiosk/cli/render.py asks for them.",
    ),
    "starter": rule("", "", "It only holds the text of the starter deck."),
    "bridge": rule(
        "bridge deck session exhibits journal paths service staff updates",
        "PySide6 shiboken6",
        "Let kiosk/app.py build the object and hand it to the bridge.",
    ),
    "care": rule("care", "PySide6", "It asks the system to stay awake; it knows no deck."),
    "engine": rule("bridge paths", "PySide6", "It only loads QML; kiosk/app.py decides what."),
    "desk": rule(
        "desk engine app lint bridge deck session paths",
        "PySide6",
        "It is the composition root of the author's window, as kiosk/app.py is of the kiosk's.",
    ),
    "app": rule(
        "app engine bridge deck session exhibits paths",
        "PySide6",
        "The composition root serves the commands; it does not know them.",
    ),
    "floor_sticks": rule(
        "staff updates", "", "It offers what kiosk/updates finds on sticks to the staff's panel."
    ),
    "floor_staff": rule(
        "app bridge deck floor_sticks staff updates paths kiosk",
        "PySide6",
        "It wires the staff's panel to a running kiosk, for kiosk/floor.py.",
    ),
    "companions": rule(
        "app bridge care floor_installs floor_staff floor_sticks journal paths",
        "PySide6",
        "It composes what a running kiosk has beside its stage, from layers below it.",
    ),
    "floor": rule(
        "companions floor_installs app bridge deck paths service staff waiting",
        "PySide6",
        "The composition root of a running kiosk; its companions come from kiosk/companions.py.",
    ),
    "waiting": rule(
        "app engine bridge deck paths",
        "PySide6",
        "It is the composition root of the window that stands in for the show.",
    ),
    "floor_installs": rule(
        "app bridge paths updates",
        "PySide6",
        "It hands what is installed to the stage; the rules of installing are in kiosk/updates.",
    ),
    "camera": rule(
        "app deck paths", "PySide6", "It photographs the stage that kiosk/app.py builds."
    ),
    "look": rule(
        "look app camera deck lint paths", "PySide6", "It looks at what kiosk/camera.py shows."
    ),
    "doctor": rule(
        "doctor app bridge care deck lint staff paths kiosk",
        "PySide6",
        "It looks at the machine; only kiosk/doctor/qt, a program of its own, knows Qt.",
    ),
    "soak": rule(
        "soak companions floor app camera bridge deck session paths",
        "PySide6 shiboken6",
        "It touches the kiosk that kiosk/companions.py composes, and knows no command.",
    ),
    "cli": rule(
        "cli desk render look lint app floor camera bridge deck session exhibits icon_sheet"
        " journal paths starter service staff doctor updates care soak kiosk",
        "PySide6 click rich pydantic",
        "A command may use every layer; add a package to pyproject.toml and to this list together.",
    ),
    "__main__": rule("cli", "", "Starting is the business of kiosk/cli."),
    "kiosk": rule("", "", "kiosk/__init__.py holds the version and nothing else."),
}


def layer_of(file: Path) -> str:
    """The layer of a file: the folder or module right below the package; `kiosk` for its root."""
    first = file.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return "kiosk" if first == "__init__" else first


def imported_modules(tree: ast.AST, package: str) -> list[tuple[int, str]]:
    """Line and full dotted name of each import, in functions and type checking blocks too."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            parents = package.split(".")[: -node.level + 1 or None] if node.level else []
            base = ".".join([*parents, *filter(None, [node.module])])
            # `from kiosk import app` names a module last, `from kiosk.app import run` does not.
            names = [f"{base}.{alias.name}" for alias in node.names]
            found += [(node.lineno, name if base == "kiosk" else base) for name in names]
    return found


def offences(source: str, name: str, layer: str, package: str) -> list[str]:
    """A sentence for each import that the rule of `layer` forbids; `name` stands for the file."""
    allowed = RULES[layer]
    found = []
    for line, module in imported_modules(ast.parse(source), package):
        top, _, rest = module.partition(".")
        if top == "kiosk":
            below = rest.split(".")[0]
            target = below if below in RULES else "kiosk"
            legal = target in allowed.ours
        else:
            target = top
            legal = top in sys.stdlib_module_names or top in allowed.foreign
        if not legal:
            may = ", ".join(sorted(allowed.ours | allowed.foreign)) or "nothing"
            found.append(
                f"{name}:{line} imports {module}, but besides the standard library "
                f"{layer} may import only: {may}. Mend: {allowed.mend}"
            )
    return found


def files_of(layer: str) -> list[Path]:
    return [file for file in sorted(PACKAGE.rglob("*.py")) if layer_of(file) == layer]


def package_of(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).parent.parts)


@pytest.mark.parametrize("layer", RULES)
def test_a_layer_imports_only_what_its_rule_allows(layer: str) -> None:
    files = files_of(layer)
    assert files, f"no file seen in layer {layer}: has it moved?"
    found = [
        offence
        for file in files
        for offence in offences(
            file.read_text(encoding="utf-8"),
            str(file.relative_to(ROOT)),
            layer,
            package_of(file),
        )
    ]
    assert not found, "\n" + "\n".join(found)


def test_every_part_of_the_package_has_a_rule() -> None:
    layers = {layer_of(file) for file in PACKAGE.rglob("*.py")}
    assert layers <= RULES.keys(), f"give a rule to: {sorted(layers - RULES.keys())}"


def test_no_pure_layer_may_import_qt() -> None:
    for layer in ("deck", "exhibits", "session", "staff", "updates", "paths"):
        assert not RULES[layer].foreign & QT


@pytest.mark.parametrize(
    ("source", "layer"),
    [
        ("import PySide6.QtCore", "deck"),
        ("from kiosk.session import State", "deck"),
        ("from kiosk import app", "bridge"),
        ("from ..bridge import controller", "session"),
        ("def f():\n    from kiosk.cli import main", "app"),
        ("import requests", "cli"),
    ],
)
def test_a_forbidden_import_is_named_with_its_mend(source: str, layer: str) -> None:
    (found,) = offences(source, "kiosk/x.py", layer, f"kiosk.{layer}")
    assert "kiosk/x.py:" in found
    assert f"{layer} may import only" in found
    assert "Mend: " in found


@pytest.mark.parametrize(
    ("source", "layer"),
    [
        ("import dataclasses\nimport yaml", "deck"),
        ("from . import state\nfrom .state import State", "session"),
        ("from kiosk.deck import Deck", "session"),
        ("from kiosk import __version__", "cli"),
    ],
)
def test_an_allowed_import_passes(source: str, layer: str) -> None:
    assert offences(source, "kiosk/x.py", layer, f"kiosk.{layer}") == []


WITHOUT_QT = """
import sys
sys.modules.update(dict.fromkeys(["PySide6", "shiboken6", "qtpy"]))  # importing them now fails
from kiosk.cli import main
try:
    main(["check"])
finally:
    assert "qtawesome" not in sys.modules, "its fonts are read as files, for it loads Qt's widgets"
"""


def test_checking_a_deck_needs_no_qt() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
