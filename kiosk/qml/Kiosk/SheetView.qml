pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Sheets

// What lies over a view: a figure on the whole screen, the definition of a term, the credits.
Item {
    id: view

    required property KioskController controller
    property var sheet: null
    readonly property bool open: controller.atSheet
    readonly property color accent: Theme.accent(controller.accent)
    readonly property bool settled: opacity === (open ? 1 : 0)
    readonly property string kind: sheet ? sheet.face : ""
    // Whether nothing below can be seen, and need not be drawn.
    readonly property bool covers: opacity === 1 && kind !== "TermSheet" && kind !== "DemoSheet"

    objectName: "sheet-view"
    visible: opacity > 0
    enabled: open
    opacity: open ? 1 : 0

    // What is shown stays while the sheet goes.
    Binding {
        target: view
        property: "sheet"
        value: view.controller.sheet
        when: view.open
        restoreMode: Binding.RestoreNone
    }

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.visitorTime
            easing.type: Easing.OutCubic
        }
    }

    // Made when it opens and gone when it has closed: zoom and place do not outlast the visitor.
    Loader {
        anchors.fill: parent
        active: view.visible && view.kind === "FigureSheet"
        sourceComponent: FigureSheet {
            controller: view.controller
            sheet: view.sheet
            accent: view.accent
        }
    }

    Loader {
        anchors.fill: parent
        active: view.visible && view.kind === "TermSheet"
        sourceComponent: TermSheet {
            controller: view.controller
            sheet: view.sheet
            accent: view.accent
        }
    }

    Loader {
        anchors.fill: parent
        active: view.visible && view.kind === "DemoSheet"
        sourceComponent: DemoSheet {
            controller: view.controller
            sheet: view.sheet
            accent: view.accent
        }
    }

    Loader {
        anchors.fill: parent
        active: view.visible && view.kind === "CreditsSheet"
        sourceComponent: CreditsSheet {
            controller: view.controller
            sheet: view.sheet
            accent: view.accent
        }
    }
}
