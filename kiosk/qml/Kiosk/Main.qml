pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Kiosk
import Kiosk.Backend
import Kiosk.Staff

// The one window of the kiosk, and nothing in it but the show.
Window {
    id: root

    required property KioskController controller
    // What staff see above the show; it comes when the show is on.
    property Staff staff: null
    // Whether nobody but staff may close the window.
    property bool locked: false

    // Sizes, in px, of a window that is not full screen; the composition root shows it.
    width: 1280
    height: 720
    visible: false
    color: Theme.background
    title: controller.title
    onClosing: close => close.accepted = !root.locked

    Show {
        anchors.fill: parent
        controller: root.controller
        alone: root.staff === null || !root.staff.shown
    }

    // It is made when it is asked for, and gone when it is closed.
    Loader {
        id: layer

        anchors.fill: parent
        active: root.staff !== null && (root.staff.shown || root.staff.signed)
        focus: active
        sourceComponent: StaffLayer {
            staff: root.staff
        }
    }

    // Above all, and taking nothing: a mouse that rests puts its arrow away.
    Item {
        anchors.fill: parent

        HoverHandler {
            id: pointer

            // The point itself also changes with every frame that is drawn below a pointer at rest.
            readonly property point spot: point.position

            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            onSpotChanged: rest.restart()
        }

        Timer {
            id: rest

            interval: 3000
            onRunningChanged: shade.hide(root, !running)
            Component.onCompleted: shade.hide(root, true)
        }

        PointerShade {
            id: shade
        }
    }
}
