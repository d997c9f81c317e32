"""Variables that tell Qt and QML to do what a kiosk should not."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase

from kiosk.doctor.finding import Seen, Verdict, good, together
from kiosk.doctor.world import World


@dataclass(frozen=True, slots=True)
class Harm:
    """A variable, or a pattern of them, and what it does; `values` that do it, or all of them."""

    name: str
    verdict: Verdict
    does: str
    values: tuple[str, ...] = ()


HARMS = (
    Harm("QML_XHR_ALLOW_FILE_READ", "bad", "lets QML read any file"),
    Harm("QML_XHR_ALLOW_FILE_WRITE", "bad", "lets QML write any file"),
    Harm("QT_QPA_PLATFORM", "bad", "opens a port of the network", ("vnc*",)),
    Harm("QT_QPA_PLATFORM", "note", "draws into nothing", ("offscreen*", "minimal*")),
    Harm("QSG_RHI_BACKEND", "bad", "draws nothing at all", ("null",)),
    Harm("QSG_VISUALIZE", "bad", "paints over the picture"),
    Harm("QT_PLUGIN_PATH", "bad", "loads plugins of another Qt"),
    Harm("QT_QPA_PLATFORM_PLUGIN_PATH", "bad", "loads plugins of another Qt"),
    Harm("QML2_IMPORT_PATH", "bad", "loads QML of another program"),
    Harm("QML_IMPORT_PATH", "bad", "loads QML of another program"),
    Harm("QT_CONF", "bad", "moves all folders of Qt"),
    Harm("LD_PRELOAD", "note", "loads foreign code into the kiosk"),
    Harm("QT_QUICK_BACKEND", "note", "draws by the processor: art stands still", ("software",)),
    Harm("LIBGL_ALWAYS_SOFTWARE", "note", "draws by the processor"),
    Harm("QT_SCALE_FACTOR", "note", "scales the kiosk, which fits itself to the display"),
    Harm("QT_SCREEN_SCALE_FACTORS", "note", "scales the kiosk, which fits itself to the display"),
    Harm("QT_FONT_DPI", "note", "changes the size of type"),
    Harm("QT_IM_MODULE", "note", "brings a keyboard onto the screen", ("qtvirtualkeyboard",)),
    Harm("QT_DEBUG_PLUGINS", "note", "fills the log"),
    Harm("QML_IMPORT_TRACE", "note", "fills the log"),
    Harm("QSG_INFO", "note", "fills the log"),
    Harm("QSG_RENDER_TIMING", "note", "fills the log with every frame"),
    Harm("QT_FATAL_WARNINGS", "bad", "ends the kiosk at the first warning"),
    Harm("QT_FATAL_CRITICALS", "bad", "ends the kiosk at the first message"),
    Harm("QML_DISABLE_DISK_CACHE", "note", "makes every start slower"),
    Harm("QT_LOGGING_RULES", "note", "changes what the log says"),
)
"""Where a variable stands twice, the first that fits counts."""


def environment(world: World) -> Seen:
    """Variables that harm a kiosk."""
    found: dict[str, Seen] = {}
    for harm in HARMS:
        value = world.environ.get(harm.name)
        if not value or harm.name in found or not _does(harm, value):
            continue
        what = f"{harm.name}={value[:60]} {harm.does}"
        remedy = (
            f"Remove {harm.name} where it is set: the unit (`systemctl cat kiosk`),"
            " ~/.profile, /etc/environment."
        )
        found[harm.name] = Seen(harm.verdict, what, remedy)
    if not found:
        return good("no variable that harms")
    seen = together(list(found.values()))
    if len(found) > 1:
        names = ", ".join(found)
        places = "the unit (`systemctl cat kiosk`), ~/.profile, /etc/environment"
        return Seen(seen.verdict, seen.what, f"Remove {names} where they are set: {places}.")
    return seen


def _does(harm: Harm, value: str) -> bool:
    return not harm.values or any(fnmatchcase(value, pattern) for pattern in harm.values)
