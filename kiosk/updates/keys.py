"""Keys: the private one signs bundles at the office, public ones are trusted by a kiosk."""

from __future__ import annotations

import base64
import binascii
import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.deck.problem import printable
from kiosk.updates.content import digest
from kiosk.updates.disk import write_new, write_whole
from kiosk.updates.refusal import Refusal

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

KIND = "kiosk-ed25519"
TRUSTED = "trusted-keys"
_MAX_BYTES = 64 * 1024
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Key:
    """A public key: its 32 bytes, and what its owner calls it."""

    raw: bytes
    name: str

    @property
    def id(self) -> str:
        """16 hexadecimal digits that tell it from others."""
        return digest(self.raw)[:16]

    @property
    def line(self) -> str:
        """The key as one line of a file."""
        return f"{KIND} {base64.b64encode(self.raw).decode()} {self.name}".rstrip()

    def signed(self, signature: bytes, message: bytes) -> bool:
        """Whether this key's owner made that signature of that message."""
        from cryptography.exceptions import InvalidSignature  # noqa: PLC0415  only bundles need it
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
            Ed25519PublicKey,
        )

        try:
            Ed25519PublicKey.from_public_bytes(self.raw).verify(signature, message)
        except InvalidSignature:
            return False
        return True


def parse_key(line: str) -> Key | None:
    """The key in a line, or None if there is none in it."""
    kind, _, rest = line.strip().partition(" ")
    text, _, name = rest.partition(" ")
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    if kind != KIND or len(raw) != 32:
        return None
    return Key(raw, printable(name).strip()[:_LONGEST_NAME])


def read_public(path: Path) -> Key:
    """The key in a .pub file; raises `Refusal`."""
    for line in _text(path).splitlines():
        if key := parse_key(line):
            return key
    what = f"There is no public key of a kiosk in {str(path)!r}."
    raise Refusal("no-keys", what, "Name the .pub file that `kiosk bundle --new-key` has made.")


def new_key(path: Path, name: str) -> Key:
    """Make a key pair: the private key in a new file for its owner alone, the other in .pub.

    Raises `Refusal` if a file is there already or cannot be written.
    """
    from cryptography.hazmat.primitives import serialization as form  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PrivateKey,
    )

    public = public_file(path)
    for file in (path, public):
        if os.path.lexists(file):
            what = f"{str(file)!r} is there already; a key is never overwritten."
            raise Refusal("not-written", what, "Choose another name.")
    private = Ed25519PrivateKey.generate()
    secret = private.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption())
    raw = private.public_key().public_bytes_raw()
    key = Key(raw, printable(name).strip()[:_LONGEST_NAME])
    try:
        write_new(path, secret, 0o600)
        write_new(public, f"{key.line}\n".encode())
    except OSError as error:
        what = f"The key cannot be written to {str(path)!r} ({error.strerror})."
        raise Refusal("not-written", what, "Choose a folder that you may write to.") from None
    return key


def public_file(path: Path) -> Path:
    """Where the public part of a private key lies."""
    return path.with_name(f"{path.name}.pub")


def read_private(path: Path) -> Ed25519PrivateKey:
    """The private key in a file; raises `Refusal` for another file, or one that others can read."""
    from cryptography.exceptions import UnsupportedAlgorithm  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PrivateKey,
    )
    from cryptography.hazmat.primitives.serialization import load_pem_private_key  # noqa: PLC0415

    text = _text(path)
    if sys.platform != "win32" and path.stat().st_mode & 0o077:
        what = f"Others than its owner can read the key {str(path)!r}."
        raise Refusal("unsafe", what, f"Run `chmod 600 {path}`; if others had it, make a new key.")
    try:
        key = load_pem_private_key(text.encode(), None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        key = None
    if not isinstance(key, Ed25519PrivateKey):
        what = f"There is no private ed25519 key in {str(path)!r}."
        raise Refusal("no-keys", what, "Make one with `kiosk bundle --new-key FILE`.")
    return key


def trusted_keys(state: Path) -> tuple[Key, ...]:
    """The public keys that this kiosk trusts; raises `Refusal` if others may have changed them."""
    path = state / TRUSTED
    if not os.path.lexists(path):
        return ()
    text = _text(path)
    if sys.platform != "win32" and path.stat().st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        what = f"Others than its owner can change {str(path)!r}, so that it cannot be relied on."
        raise Refusal("unsafe", what, f"Look through it, then run `chmod 644 {path}`.")
    found = [key for line in text.splitlines() if (key := parse_key(line))]
    return tuple({key.raw: key for key in reversed(found)}.values())[::-1]


def trust(state: Path, key: Key) -> bool:
    """Trust a key from now on; False if it was trusted already. Raises `Refusal`."""
    known = trusted_keys(state)
    if any(other.raw == key.raw for other in known):
        return False
    _write(state, (*known, key))
    return True


def distrust(state: Path, key_id: str) -> Key:
    """Trust a key no more, named by its id or its name; raises `Refusal` if there is none such."""
    known = trusted_keys(state)
    found = [key for key in known if key_id in (key.id, key.name)]
    if len(found) != 1:
        what = f"{len(found) or 'No'} trusted keys are called {key_id!r}."
        raise Refusal("no-keys", what, "`kiosk trust` lists them with their ids.")
    _write(state, tuple(key for key in known if key != found[0]))
    return found[0]


def _write(state: Path, keys: tuple[Key, ...]) -> None:
    lines = [
        "# Public keys whose bundles this kiosk installs from a stick.",
        *(k.line for k in keys),
    ]
    try:
        state.mkdir(parents=True, exist_ok=True)
        write_whole(state / TRUSTED, "".join(f"{line}\n" for line in lines).encode(), 0o644)
    except OSError as error:
        what = f"{str(state / TRUSTED)!r} cannot be written ({error.strerror})."
        raise Refusal("not-written", what, "Run it as the kiosk's own user.") from None


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_MAX_BYTES).decode("utf-8", "replace")
    except OSError as error:
        what = f"{str(path)!r} cannot be read ({error.strerror})."
        raise Refusal("missing", what, "Correct its name, or its owner.") from None
