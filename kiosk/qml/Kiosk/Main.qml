import QtQuick
import QtQuick.Window
import Kiosk
import Kiosk.Backend

// The one window of the kiosk, and nothing in it but the show.
Window {
    id: root

    required property KioskController controller

    // Sizes, in px, of a window that is not full screen; the composition root shows it.
    width: 1280
    height: 720
    visible: false
    color: Theme.background
    title: controller.title

    Show {
        anchors.fill: parent
        controller: root.controller
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
