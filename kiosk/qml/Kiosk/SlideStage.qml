pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Controls

// The slides that are alive: the current one, its neighbours, and the one that is leaving.
Item {
    id: stage

    required property KioskController controller
    property bool _open: false

    // Hands the drag over to the pages, so that they glide on from where the finger left them.
    function release(distance: real): void {
        for (let i = 0; i < pages.count; ++i) {
            const page = pages.itemAt(i) as SlidePage;
            page.shift = distance;
            page.settle();
        }
    }

    clip: true

    Component.onCompleted: Qt.callLater(() => stage._open = true)

    TapHandler {
        // No grab: a swipe that starts here must still become one.
        gesturePolicy: TapHandler.DragThreshold
        onTapped: stage.controller.touch()
    }

    SwipeHandler {
        id: swipe

        onFinished: way => stage.release(way)
        onForward: stage.controller.next()
        onBackward: stage.controller.previous()
    }

    Repeater {
        id: pages

        model: stage.controller.alive

        SlidePage {
            required property int offset
            required property int slideIndex
            required property var slide

            width: stage.width
            height: stage.height
            // With two slides the other one stands wherever the finger pulls from.
            place: offset !== 0 && stage.controller.slideCount === 2 && swipe.distance !== 0
                   ? (swipe.distance < 0 ? 1 : -1) : offset
            drag: swipe.distance
            index: slideIndex
            content: slide
            arrives: stage._open
            controller: stage.controller
        }
    }
}
