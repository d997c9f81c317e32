"""Decks that are installed on a kiosk: swapped whole, signed on a stick, taken back. No Qt.

For the staff panel, in this order and away from the screen's thread:

    found = find_bundles(removable_mounts())          # what lies on the sticks that are in
    bundle = verify(found[0].path, trusted_keys(state), state=state)   # quick: who, what, how new
    done = install_bundle(bundle.path, state, now, progress=...)        # checks every byte

`trusted_keys`, `verify` and `install_bundle` raise `Refusal`: `code` is one of `CODES`, for words
in the panel's languages; `what` and `remedy` are English sentences for the log. After a refusal
the same deck is shown as before. A running kiosk sees a new version by itself, and swaps it in the
next time that nobody touches it. `versions` and `rollback` show, and take back, what was installed;
`current` is the version to show. `state` is always `kiosk.paths.state()`.
"""

from __future__ import annotations

from kiosk.updates.bundles import SUFFIX, Bundle, Manifest, install_bundle, verify
from kiosk.updates.content import Mark
from kiosk.updates.damage import current, damage, whole_versions
from kiosk.updates.keys import Key, distrust, new_key, read_public, trust, trusted_keys
from kiosk.updates.making import make_bundle
from kiosk.updates.refusal import CODES, Code, Refusal
from kiosk.updates.showing import Showing
from kiosk.updates.sources import install
from kiosk.updates.sticks import Found, find_bundles, removable_mounts
from kiosk.updates.store import Facts, Store, Version
from kiosk.updates.swap import Done, Kept, Progress, rollback, versions

__all__ = [
    "CODES",
    "SUFFIX",
    "Bundle",
    "Code",
    "Done",
    "Facts",
    "Found",
    "Kept",
    "Key",
    "Manifest",
    "Mark",
    "Progress",
    "Refusal",
    "Showing",
    "Store",
    "Version",
    "current",
    "damage",
    "distrust",
    "find_bundles",
    "install",
    "install_bundle",
    "make_bundle",
    "new_key",
    "read_public",
    "removable_mounts",
    "rollback",
    "trust",
    "trusted_keys",
    "verify",
    "versions",
    "whole_versions",
]
