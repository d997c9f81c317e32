#!/bin/sh
# Makes everything that `make run` and `make test` need, and does nothing when it is all there.
#
#   sh tools/setup.sh run     .venv with the kiosk and its tools; the shared libraries that Qt opens
#   sh tools/setup.sh test    the same, and the virtual screen that the tests use
#
# PYTHON=/path/to/python chooses the interpreter.
set -eu
cd "$(dirname "$0")/.."

goal=${1:-run}
venv=.venv
# A moved folder breaks the paths inside .venv, so the place is part of the mark.
wanted="$(cat pyproject.toml kiosk/__init__.py tools/setup.sh tools/system_libraries.py | cksum) $PWD"

say() { printf '%s\n' "$*" >&2; }

done_before() { [ -x $venv/bin/python ] && [ "$(cat "$venv/.ready-$1" 2>/dev/null)" = "$wanted" ]; }
mark_done() { printf '%s\n' "$wanted" > "$venv/.ready-$1"; }

suits() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' >/dev/null 2>&1
}

find_python() {
    [ -n "${PYTHON:-}" ] && set -- "$PYTHON"
    [ $# -gt 0 ] || set -- python3 python3.13 python3.12 python3.11 python3.14 python
    for name; do
        if suits "$name"; then
            command -v "$name"
            return
        fi
    done
    say "The kiosk needs Python 3.11 to 3.14, and none of these is one: $*"
    say "On Debian 12, Ubuntu 24.04 or newer type:   sudo apt-get install python3 python3-venv"
    say "If Python is somewhere else, name it:       make $goal PYTHON=/path/to/python3"
    return 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

may_install() {
    command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

apt_install() {
    say "Installing $* ..."
    # Package lists may be missing or old, but are fetched only when that matters.
    try_apt_install "$@" 2>/dev/null || { as_root apt-get update >/dev/null && try_apt_install "$@"; }
}

try_apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "$@" >/dev/null
}

need_venv_module() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null && return
    package=$("$1" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    say "Python's own venv module is missing ($package)."
    if may_install && apt_install "$package"; then
        return
    fi
    # Which libraries are missing is known only once Qt is there, so this line names them all.
    say "Type this, then the same command again:"
    say "  sudo apt-get install -y $package $("$1" tools/system_libraries.py "$goal" --all)"
    exit 1
}

make_venv() {
    python=$(find_python) || exit 1
    need_venv_module "$python"
    say "Making $venv with $("$python" --version) ..."
    "$python" -m venv --clear $venv || { say "This folder must be writable: $PWD"; exit 1; }
    printf '%s\n' "$PWD" > $venv/.place
}

install_kiosk() {
    if ! suits $venv/bin/python || [ "$(cat $venv/.place 2>/dev/null)" != "$PWD" ]; then
        make_venv
    fi
    say "Installing the kiosk and its tools into $venv (about 300 MB the first time) ..."
    $venv/bin/python -m pip install --disable-pip-version-check --quiet --editable '.[dev]' || {
        say "The packages could not be installed: the reason is above. Is there a network?"
        exit 1
    }
}

done_before "$goal" && exit 0
if ! done_before packages; then
    install_kiosk
    mark_done packages
fi

missing=$($venv/bin/python tools/system_libraries.py "$goal")
if [ -n "$missing" ]; then
    say "Missing on this system: $missing"
    # The list is one word a package.
    # shellcheck disable=SC2086
    if may_install && apt_install $missing; then
        missing=$($venv/bin/python tools/system_libraries.py "$goal")
    fi
fi
if [ -z "$missing" ]; then
    mark_done "$goal"
    exit 0
fi

say "Type this, then the same command again:"
say "  sudo apt-get install -y $missing"
$venv/bin/python -c 'import PySide6.QtQuick' 2>/dev/null || exit 1
say "Going on without: what needs them will say so."
