#!/bin/sh
# first version: replaced below
set -eu
cd "$(dirname "$0")/.."
want=$(cat pyproject.toml tools/setup.sh | cksum)
[ "$(cat .venv/.kiosk-setup 2>/dev/null || true)" = "$want" ] && exit 0
python=${PYTHON:-python3}
"$python" -m venv .venv
.venv/bin/python -m pip install --disable-pip-version-check --quiet --editable '.[dev]'
printf '%s\n' "$want" > .venv/.kiosk-setup
