"""All checks, in the order in which they are reported. docs/doctor.md is made from this list."""

from __future__ import annotations

from kiosk.doctor.deck import deck
from kiosk.doctor.environment import environment
from kiosk.doctor.finding import Check
from kiosk.doctor.keeping import folder, pin, statistics, user
from kiosk.doctor.machine import clock, disk, memory, versions
from kiosk.doctor.media import codecs, fonts, sound
from kiosk.doctor.screen import display, frames, renderer, touch
from kiosk.doctor.service import awake, service

CHECKS = (
    Check(
        "display",
        "Display",
        "Number, size in pixels and inches, refresh rate and scale of the displays.",
        "The kiosk fills one display; at 30 Hz motion stutters, and where the size is not known"
        " nobody can tell how large a control is.",
        display,
    ),
    Check(
        "touch",
        "Touch panel",
        "The touch panels that Qt hears and how many fingers they tell apart; and panels that only"
        " the system knows.",
        "Visitors touch. A panel is a second cable, and it can be there without reaching the"
        " program.",
        touch,
    ),
    Check(
        "renderer",
        "Renderer",
        "What draws: OpenGL, Vulkan, Direct3D or Metal with the name of the graphics processor, or"
        " the processor in its place.",
        "With a graphics processor art moves and changes are smooth; without one the processor"
        " draws stills.",
        renderer,
    ),
    Check(
        "frames",
        "Frame time",
        "Draws the deck full screen for some seconds, while slides melt into each other: the"
        " median, 99 % of the frames, and those that came late.",
        "A kiosk that is late for the display stutters, and answers late to a finger.",
        frames,
        slow=True,
        limit=40.0,
    ),
    Check(
        "fonts",
        "Fonts",
        "Whether the kiosk's fonts load and have every sign of the deck's texts.",
        "A sign that no font has is shown as an empty box.",
        fonts,
        limit=30.0,
    ),
    Check(
        "codecs",
        "Codecs",
        "Decodes a clip each of VP9, H.264, AV1, AAC and Opus.",
        "A film whose codec is missing stays a picture. Lists of codecs are not to be trusted; what"
        " comes out is.",
        codecs,
        slow=True,
        limit=30.0,
    ),
    Check(
        "sound",
        "Sound",
        "The outputs of sound, and whether a film of the deck needs one.",
        "Visitors may switch on the sound of a film; without an output nothing is heard.",
        sound,
    ),
    Check(
        "awake",
        "Sleep",
        "Asks that display and machine stay awake, in every way that this system knows, and lets go"
        " again.",
        "A display that has gone to sleep shows nothing, and not every one wakes when touched.",
        awake,
        limit=20.0,
    ),
    Check(
        "disk",
        "Disk",
        "Room where the kiosk keeps its statistics and decks, and where the deck lies.",
        "On a full disk no statistics are kept and no deck can be installed.",
        disk,
    ),
    Check(
        "clock",
        "Clock",
        "Whether the year is plausible, a time service keeps the clock right, and a time zone is"
        " set.",
        "Opening hours and statistics go by the clock.",
        clock,
    ),
    Check(
        "user",
        "User",
        "Whether the kiosk runs as a user without rights, who may open the graphics processor and,"
        " where there is no compositor, the touch panel.",
        "Who gets out of a kiosk of root has the machine.",
        user,
    ),
    Check(
        "folder",
        "Kept files",
        "Whether the folder of what the kiosk keeps can be written, by its user alone; a file is"
        " made there and removed.",
        "Whoever may write there may change what the kiosk shows.",
        folder,
    ),
    Check(
        "pin",
        "PIN",
        "Whether staff have a PIN, in a file that its user alone can read.",
        "With the PIN staff reach the kiosk's panel, and nobody else does.",
        pin,
    ),
    Check(
        "service",
        "Service",
        "Whether a unit of systemd starts the kiosk with the machine and starts it again whenever"
        " it ends. Files are read, systemd is not asked.",
        "After a power cut nobody is there to start it.",
        service,
    ),
    Check(
        "deck",
        "Deck",
        "Reads the deck and counts its problems.",
        "A slide with an error is not shown.",
        deck,
        limit=30.0,
    ),
    Check(
        "statistics",
        "Statistics",
        "Whether the file of statistics can be opened, is whole, and how large it is.",
        "A damaged file counts no visits.",
        statistics,
    ),
    Check(
        "memory",
        "Memory",
        "Free memory and the number of cores.",
        "A machine that runs out of memory ends the kiosk.",
        memory,
    ),
    Check(
        "versions",
        "Versions",
        "Versions of the kiosk, Python, Qt and the system, and whether they go together.",
        "Some versions of Qt end Python after some hundred touches.",
        versions,
    ),
    Check(
        "environment",
        "Environment",
        "Variables that make Qt or QML do what a kiosk should not.",
        "A variable that somebody set for a test can blank the display or open it to others.",
        environment,
    ),
)
