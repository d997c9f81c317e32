"""The QML linter knows the Python types, and a warning makes it fail."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import lint_qml  # noqa: E402  tools are scripts, not a package
import qml_types  # noqa: E402

USES = """pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Backend

Item {
    id: root

    required property KioskController controller

    Accessible.name: root.controller.%s
}
"""


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the modules that Python gives to QML."""
    build = tmp_path_factory.mktemp("qmltypes")
    modules = qml_types.registries(ROOT, lint_qml.BRIDGE)
    assert modules
    for module in modules:
        assert module.classes, f"no class seen for {module.uri}"
        folder = build.joinpath(*module.uri.split("."))
        qml_types.write(module, folder, lint_qml.tool("pyside6-qmltyperegistrar"))
    return build


@pytest.mark.parametrize(("member", "clean"), [("title", True), ("titel", False)])
def test_a_misspelt_member_of_a_python_type_is_found(
    described: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    member: str,
    clean: bool,
) -> None:
    file = tmp_path / "Uses.qml"
    file.write_text(USES % member, encoding="utf-8")
    assert (lint_qml.lint([file], described) == 0) is clean
    assert ('Member "titel" not found' in capsys.readouterr().out) is not clean


def test_constants_are_known_as_constants(described: Path) -> None:
    """Else the linter holds each use of one for a value that grows stale."""
    types = (described / "Kiosk" / "Backend" / "python.qmltypes").read_text(encoding="utf-8")
    assert "isPropertyConstant: true" in types
    assert 'exports: ["Kiosk.Backend/KioskController 1.0"]' in types
    assert "isSingleton: true" in types
