"""Lints all QML with the Python types known to it; a single warning makes it fail.

Describes each module of kiosk/bridge that registers QML types (pyside6-metaobjectdump), turns the
descriptions into one .qmltypes file a URI below .build/ (pyside6-qmltyperegistrar), and runs
pyside6-qmllint over kiosk/qml with both on its import path.
"""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BRIDGE = ROOT / "kiosk" / "bridge"
QML = ROOT / "kiosk" / "qml"
BUILD = ROOT / ".build" / "qmltypes"

# Categories that are off, each with its reason. Everything else must be clean.
DISABLED = {
    "stale-property-read": "6.11 drops `constant=True` from .qmltypes, so constants look stale",
}


@dataclass(frozen=True)
class Module:
    """A QML module made of Python types: its URI, major version and the files that hold them."""

    uri: str
    version: int
    sources: tuple[Path, ...]


def constants(source: Path) -> dict[str, object]:
    """The module-level names of a Python file that are set to a literal, with their values."""
    found: dict[str, object] = {}
    for node in ast.parse(source.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            found.update(
                {
                    target.id: node.value.value
                    for target in node.targets
                    if isinstance(target, ast.Name)
                }
            )
    return found


def python_modules(folder: Path = BRIDGE) -> list[Module]:
    """The QML modules that the Python files in `folder` register, in URI order."""
    sources: dict[tuple[str, int], list[Path]] = {}
    for source in sorted(folder.rglob("*.py")):
        named = constants(source)
        uri, version = named.get("QML_IMPORT_NAME"), named.get("QML_IMPORT_MAJOR_VERSION", 1)
        if isinstance(uri, str) and isinstance(version, int):
            sources.setdefault((uri, version), []).append(source)
    return [Module(uri, version, tuple(files)) for (uri, version), files in sorted(sources.items())]


def tool(name: str) -> str:
    """Path of a PySide6 command, preferring the one of the running Python."""
    beside = Path(sys.executable).with_name(name)
    found = str(beside) if beside.exists() else shutil.which(name)
    if found is None:
        raise SystemExit(f"{name} is missing: install PySide6-Essentials")
    return found


def run(*command: str | Path) -> str:
    """Standard output of a command; ends the program with its messages if it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{Path(command[0]).name} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def describe(module: Module, build: Path = BUILD) -> Path:
    """Write qmldir and .qmltypes of `module` below `build`; returns the folder."""
    folder = build.joinpath(*module.uri.split("."))
    folder.mkdir(parents=True)
    described: list[Path] = []
    for source in module.sources:
        classes = json.loads(run(tool("pyside6-metaobjectdump"), source))
        # Two files may have the same name in different folders, so the index makes it unique.
        target = folder / f"{len(described)}-{source.stem}.json"
        target.write_text(json.dumps(classes), encoding="utf-8")
        described.append(target)
    run(
        tool("pyside6-qmltyperegistrar"),
        "--generate-qmltypes", folder / "python.qmltypes",
        "-o", folder / "unused.cpp",
        "--import-name", module.uri,
        "--major-version", str(module.version),
        *described,
    )  # fmt: skip
    (folder / "qmldir").write_text(
        f"module {module.uri}\ntypeinfo python.qmltypes\n", encoding="utf-8"
    )
    return folder


def lint(files: list[Path], build: Path = BUILD) -> int:
    """Run qmllint over `files`, print what it says and return its exit code."""
    off = [argument for name in DISABLED for argument in (f"--{name}", "disable")]
    command: list[str | Path] = [tool("pyside6-qmllint"), "--ignore-settings"]
    command += ["--max-warnings", "0", *off, "-I", QML, "-I", build, *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = (done.stdout + done.stderr).splitlines()
    # PySide6's wrapper repeats the whole command line when the linter is not content.
    print(*(line for line in lines if not line.endswith(f" returned {done.returncode}")), sep="\n")
    return done.returncode


def main() -> int:
    """Describe the Python types, lint every QML file; 0 only if there is nothing to say."""
    files = sorted(QML.rglob("*.qml"))
    modules = python_modules()
    if not files or not modules:
        print(f"Nothing to lint: {len(files)} QML files, {len(modules)} Python modules for QML.")
        return 1
    shutil.rmtree(BUILD, ignore_errors=True)
    for module in modules:
        describe(module)
    code = lint(files)
    print(f"qmllint: {len(files)} files, {'clean' if code == 0 else 'see the warnings above'}.")
    return 1 if code else 0


if __name__ == "__main__":
    sys.exit(main())
