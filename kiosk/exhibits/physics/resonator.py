"""A ring resonator whose glass the light itself changes: one mode with a Kerr shift, no noise.

All quantities are scaled and have no units. Time is in units of two photon lifetimes, detuning in
half linewidths of the resonance. `pump` is the power Y of the main beam, |field|^2 the stored
light X, `gate` the stored light G of another colour, which shifts the resonance twice as much.
The ring lies between two waveguides that couple to it alike, and loses light to nothing else.

Sources: P. D. Drummond and D. F. Walls, J. Phys. A 13, 725 (1980), without its noise, for the
equation of motion; B. E. Little et al., J. Lightwave Technol. 15, 998 (1997), for a ring between
two guides; G. P. Agrawal, Nonlinear Fiber Optics, for the factor 2 of another colour.
"""

from __future__ import annotations

import cmath
import math

STEP = 0.02
"""Length of a Runge-Kutta step: the error of a settled field is far below 1e-6."""
BISTABLE_FROM = math.sqrt(3)
"""The detuning above which one pump may have two stable states."""


def velocity(field: complex, detuning: float, pump: float) -> complex:
    """Its change in a unit of time, da/dt = -(1 + i(D - |a|^2))a + sqrt(Y)."""
    stored = field.real * field.real + field.imag * field.imag
    return -(1 + 1j * (detuning - stored)) * field + math.sqrt(pump)


def advanced(
    field: complex,
    detuning: float,
    pump: float,
    steps: int = 1,
    step: float = STEP,
) -> complex:
    """The field after so many steps of the fourth-order Runge-Kutta method."""
    drive, turn = math.sqrt(pump), 1 + 1j * detuning

    def change(a: complex) -> complex:
        return drive - (turn - 1j * (a.real * a.real + a.imag * a.imag)) * a

    for _ in range(steps):
        one = change(field)
        two = change(field + 0.5 * step * one)
        three = change(field + 0.5 * step * two)
        four = change(field + step * three)
        field += step * (one + 2 * (two + three) + four) / 6
    return field


def shifted(detuning: float, gate: float) -> float:
    """The detuning that is left under gate light, D - 2G."""
    return detuning - 2 * gate


def stored(field: complex) -> float:
    """The light in the ring, X = |a|^2, which is also the power at the output of the ring."""
    return field.real * field.real + field.imag * field.imag


def passed(field: complex, pump: float) -> float:
    """The power that goes on past the ring, |sqrt(Y) - a|^2: at rest, Y - X."""
    return stored(math.sqrt(pump) - field)


def steady_pump(light: float, detuning: float) -> float:
    """The pump that keeps this light in the ring, Y = X(1 + (X - D)^2)."""
    return light * (1 + (light - detuning) ** 2)


def steady_field(light: float, detuning: float) -> complex:
    """The field of a steady state, a = sqrt(Y)/(1 + i(D - X))."""
    return math.sqrt(steady_pump(light, detuning)) / (1 + 1j * (detuning - light))


def steady_lights(pump: float, detuning: float) -> tuple[float, ...]:
    """All X that solve Y = X(1 + (X - D)^2), rising: one, or three of which the middle falls.

    Just at a turning point rounding decides. Source: Cardano and Viete, polished by Newton.
    """
    centre = 2 * detuning / 3
    p = 1 - detuning**2 / 3
    q = centre**3 - 2 * detuning * centre**2 + (1 + detuning**2) * centre - pump
    inside = (q / 2) ** 2 + (p / 3) ** 3
    if inside > 0 or p >= 0:
        root = math.sqrt(max(inside, 0.0))
        # The greater of the two in size: the other by division, so that no digits cancel.
        large = math.copysign((abs(q) / 2 + root) ** (1 / 3), -q)
        offsets = [large - p / (3 * large) if large else 0.0]
    else:
        radius = 2 * math.sqrt(-p / 3)
        angle = math.acos(max(-1.0, min(1.0, 3 * q / (p * radius))))
        offsets = [radius * math.cos((angle - turn * math.tau) / 3) for turn in range(3)]
    return tuple(sorted(_polished(centre + offset, pump, detuning) for offset in offsets))


def _polished(light: float, pump: float, detuning: float) -> float:
    """Two of Newton's steps; none where the curve stands upright. Rounding never makes it < 0."""
    for _ in range(2):
        tilt = slope(light, detuning)
        if abs(tilt) > 1e-6:
            light -= (steady_pump(light, detuning) - pump) / tilt
    return max(0.0, light)


def slope(light: float, detuning: float) -> float:
    """dY/dX of the steady states: 0 at the turning points, below 0 where they do not last."""
    return 1 + (light - detuning) ** 2 + 2 * light * (light - detuning)


def turning_points(detuning: float) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """(X, Y) where the dim state ends, and where the bright one does; None if there is no fold.

    X = (2D -+ sqrt(D^2 - 3))/3. The dim state ends at the greater Y of the two.
    """
    if detuning < BISTABLE_FROM:
        return None
    root = math.sqrt(detuning**2 - 3)
    low, high = (2 * detuning - root) / 3, (2 * detuning + root) / 3
    return (low, steady_pump(low, detuning)), (high, steady_pump(high, detuning))


def rates(light: float, detuning: float) -> tuple[complex, complex]:
    """How fast small changes of a steady state grow (real part > 0) or die, slowest first.

    -1 +- sqrt((3X - D)(D - X)).
    """
    root = cmath.sqrt((3 * light - detuning) * (detuning - light))
    return -1 + root, -1 - root


def stable(light: float, detuning: float) -> bool:
    """Whether a steady state heals small changes."""
    return rates(light, detuning)[0].real < 0


def pump_gain(light: float, detuning: float) -> float:
    """dX/dY of a steady state: how much the stored light follows the main beam.

    Raises ZeroDivisionError at a turning point, as does `gate_gain`.
    """
    return 1 / slope(light, detuning)


def gate_gain(light: float, detuning: float) -> float:
    """dX/dG of a steady state without gate light: how much it follows the gate."""
    return 4 * light * (detuning - light) / slope(light, detuning)
