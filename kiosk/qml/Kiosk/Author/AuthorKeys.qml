pragma ComponentBehavior: Bound

import QtQuick
import QtQml
import Kiosk.Backend

// The keys of the author's window, said once: they act, and the list of keys shows them.
Item {
    id: keys

    required property Desk desk
    readonly property list<var> all: [
        { keys: "Ctrl+Down", does: "next slide", act: () => keys.desk.stepSlide(1) },
        { keys: "Ctrl+Up", does: "slide before", act: () => keys.desk.stepSlide(-1) },
        { keys: "Ctrl+Right", does: "next detail", act: () => keys.desk.stepDetail(1) },
        { keys: "Ctrl+Left", does: "detail before", act: () => keys.desk.stepDetail(-1) },
        { keys: "Ctrl+L", does: "next language", act: () => keys.desk.chooseLanguageAt(keys.desk.language + 1) },
        { keys: "Ctrl+D", does: "next display", act: () => keys.desk.chooseShape(keys.desk.shape + 1) },
        { keys: "Ctrl+T", does: "next theme", act: () => keys.desk.chooseTheme(keys.desk.theme + 1) },
        { keys: "Ctrl+B", does: "larger text", act: () => keys.desk.toggleLargerText() },
        { keys: "Ctrl+M", does: "less motion", act: () => keys.desk.toggleLessMotion() },
        { keys: "Ctrl+P", does: "play the loop", act: () => keys.desk.toggleLoop() },
        { keys: "F8", does: "next problem", act: () => keys.desk.stepProblem(1) },
        { keys: "Shift+F8", does: "problem before", act: () => keys.desk.stepProblem(-1) },
        { keys: "Ctrl+Return", does: "edit at the problem", act: () => keys.desk.editProblem(keys.desk.problem) },
        { keys: "Ctrl+E", does: "edit what is on view", act: () => keys.desk.editSlide() },
        { keys: "F1", does: "this list", act: () => keys.helpWanted() },
        { keys: "Ctrl+Q", does: "close the window", act: () => keys.closeWanted() }
    ]

    signal helpWanted
    signal closeWanted

    Instantiator {
        model: keys.all

        Shortcut {
            required property var modelData

            sequences: [modelData.keys]
            onActivated: modelData.act()
        }
    }
}
