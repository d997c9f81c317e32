pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Exhibits

// The demonstration behind a slide, rising over it. It is made when it opens: every visitor finds it as it was.
Item {
    id: view

    required property KioskController controller
    property var slide: null
    // Whether something lies over it, so that it need not be drawn.
    property bool covered: false
    readonly property bool open: controller.atDemo
    // How much of it is away, 0 to 1.
    property real away: open ? 0 : 1
    readonly property bool settled: away === (open ? 0 : 1)
    readonly property color accent: Theme.accent(slide ? slide.accent || "" : "")

    objectName: "demo-view"
    visible: away < 1 && !covered
    // The loop melts from one to the other; a visitor sees where it comes from.
    opacity: controller.inAttract ? 1 - away : 1

    // What is shown stays while the view goes away.
    Binding {
        target: view
        property: "slide"
        value: view.controller.slide
        when: view.open
        restoreMode: Binding.RestoreNone
    }

    Behavior on away {
        NumberAnimation {
            duration: view.controller.inAttract ? Theme.loopTime : Theme.visitorTime
            easing.type: Easing.OutCubic
        }
    }

    TapHandler {
        gesturePolicy: TapHandler.DragThreshold
        onTapped: view.controller.touch()
    }

    Item {
        y: view.controller.inAttract ? 0 : Math.round(view.away * view.height)
        width: view.width
        height: view.height

        Rectangle {
            anchors.fill: parent
            color: Theme.background

            Accessible.ignored: true
        }

        Skip {
            controller: view.controller
            running: view.open && view.controller.inAttract && demo.broken
        }

        Skip {
            controller: view.controller
            // Not at once: while it opens, it may be missing for a moment.
            triggeredOnStart: false
            running: view.open && view.controller.inAttract && !demo.active
        }

        Loader {
            id: demo

            // The demonstration itself, or its drawing.
            readonly property bool broken: status === Loader.Error || (item !== null && (item as ExhibitView).broken)

            x: Theme.margin
            y: Theme.portrait ? Theme.margin : Theme.px(64)
            width: view.width - 2 * Theme.margin
            height: view.height - y - Theme.barZone - Theme.px(24)
            active: view.away < 1 && view.slide !== null && !!view.slide.demo

            sourceComponent: ExhibitView {
                controller: view.controller
                demo: view.slide.demo
                eyebrow: view.slide.eyebrow || ""
                accent: view.accent
                live: view.open && !view.controller.atSheet && view.controller.care.veil !== "blank"
            }
        }
    }
}
