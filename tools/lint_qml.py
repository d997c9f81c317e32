"""Lints all QML with the Python types known to it; a single warning makes it fail.

What it makes on the way goes to .build/, never into the source tree.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QML = ROOT / "kiosk" / "qml"
BRIDGE = ROOT / "kiosk" / "bridge"
BUILD = ROOT / ".build" / "qmltypes"

# Categories that are off, each with its reason. Everything else must be clean.
DISABLED: dict[str, str] = {}


def tool(name: str) -> str:
    """Path of a PySide6 command, preferring the one of the running Python."""
    beside = Path(sys.executable).with_name(name)
    found = str(beside) if beside.exists() else shutil.which(name)
    if found is None:
        raise SystemExit(f"{name} is missing: install PySide6-Essentials")
    return found


def lint(files: list[Path], build: Path = BUILD) -> int:
    """Run qmllint over `files`, print what it says and return its exit code."""
    off = [argument for name in DISABLED for argument in (f"--{name}", "disable")]
    command: list[str | Path] = [tool("pyside6-qmllint"), "--ignore-settings"]
    command += ["--max-warnings", "0", *off, "-I", QML, "-I", build, *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = (done.stdout + done.stderr).splitlines()
    # PySide6's wrapper repeats the whole command line when the linter is not content.
    said = [line for line in lines if not line.endswith(f" returned {done.returncode}")]
    if said:
        print(*said, sep="\n")
    return done.returncode


def main() -> int:
    """Describe the Python types, lint every QML file; 0 only if there is nothing to say."""
    sys.path.insert(0, str(ROOT))
    from qml_types import registries, write  # noqa: PLC0415  it imports the kiosk's own modules

    files = sorted(QML.rglob("*.qml"))
    modules = registries(ROOT, BRIDGE)
    if not files or not modules:
        print(f"Nothing to lint: {len(files)} QML files, {len(modules)} Python modules for QML.")
        return 1
    shutil.rmtree(BUILD, ignore_errors=True)
    for module in modules:
        write(module, BUILD.joinpath(*module.uri.split(".")), tool("pyside6-qmltyperegistrar"))
    code = lint(files)
    print(f"qmllint: {len(files)} files, {'see the warnings above' if code else 'clean'}.")
    return 1 if code else 0


if __name__ == "__main__":
    sys.exit(main())
