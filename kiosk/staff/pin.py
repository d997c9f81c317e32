"""The PIN: which ones may be chosen, and the hash that stands for it in a file."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from itertools import pairwise

FEWEST, MOST = 6, 12
"""Digits of a PIN."""
SALT = 16
"""Bytes of salt."""

_COMMON = {"112233", "123321", "123654", "142536", "147258", "147852", "159357", "159753"}
_LARGEST_MEMORY = 256 << 20


def flaw(pin: str) -> str:
    """What makes `pin` unfit, as a sentence with its remedy; empty for a good one."""
    if not (pin.isascii() and pin.isdigit()):
        return "A PIN has digits only, because the pad on the screen has no letters."
    if not FEWEST <= len(pin) <= MOST:
        return f"A PIN has {FEWEST} to {MOST} digits; this one has {len(pin)}."
    if _trivial(pin):
        return "This PIN would be guessed first. Choose one without a row, a pattern or a repeat."
    return ""


def _trivial(pin: str) -> bool:
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    repeats = any(pin == (pin[:size] * len(pin))[: len(pin)] for size in (1, 2, 3))
    in_row = steps in ({1}, {9})
    return in_row or repeats or len(set(pin)) < 3 or pin in _COMMON


class BadHash(ValueError):
    """What was stored is no hash that may be worked out."""


@dataclass(frozen=True, slots=True)
class Hash:
    """A PIN's scrypt hash with its own parameters, so that they may grow from one PIN to the next.

    `cost`, `block` and `lanes` are scrypt's N, r and p (RFC 7914); the memory that it takes is
    128 * N * r bytes: 64 MiB here, which a small PC has, and a guesser must have for each guess.
    """

    salt: bytes
    digest: bytes
    cost: int = 1 << 16
    block: int = 8
    lanes: int = 1

    def __post_init__(self) -> None:
        """Raises BadHash where working it out would take too much, or prove nothing."""
        power = self.cost >= 1 << 12 and self.cost & (self.cost - 1) == 0
        fits = 0 < 128 * self.cost * self.block <= _LARGEST_MEMORY and 0 < self.lanes <= 16
        if not (power and fits and len(self.salt) >= 8 and len(self.digest) >= 16):
            raise BadHash("the parameters of the hash are out of range")

    def matches(self, pin: str) -> bool:
        """Whether it is the hash of `pin`; takes a good part of a second."""
        return hmac.compare_digest(self.digest, _scrypt(pin, self, len(self.digest)))

    def as_json(self) -> dict[str, object]:
        """What is stored."""
        return {
            "format": 1,
            "hash": "scrypt",
            "n": self.cost,
            "r": self.block,
            "p": self.lanes,
            "salt": self.salt.hex(),
            "digest": self.digest.hex(),
        }

    @classmethod
    def of_json(cls, stored: object) -> Hash:
        """The hash that was stored. Raises BadHash for anything else."""
        if not isinstance(stored, dict) or (stored.get("format"), stored.get("hash")) != (
            1,
            "scrypt",
        ):
            raise BadHash("it is not written in a form that this version knows")
        sizes = [size for name in "nrp" if isinstance(size := stored.get(name), int)]
        if len(sizes) != 3:
            raise BadHash("the parameters of the hash are missing")
        try:
            salt, digest = bytes.fromhex(stored["salt"]), bytes.fromhex(stored["digest"])
        except (KeyError, TypeError, ValueError):
            raise BadHash("the salt or the digest is damaged") from None
        return cls(salt, digest, *sizes)


def hashed(pin: str, salt: bytes) -> Hash:
    """The hash of a PIN; `salt` are `SALT` random bytes. Takes a good part of a second."""
    empty = Hash(salt, bytes(32))
    return Hash(salt, _scrypt(pin, empty, 32))


def _scrypt(pin: str, how: Hash, size: int) -> bytes:
    return hashlib.scrypt(
        pin.encode(),
        salt=how.salt,
        n=how.cost,
        r=how.block,
        p=how.lanes,
        # OpenSSL wants room for its own beside what scrypt itself takes.
        maxmem=128 * how.block * (how.cost + how.lanes) + (1 << 20),
        dklen=size,
    )
