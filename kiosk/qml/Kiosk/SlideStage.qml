pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Backend

// The slides that are alive: the current one, its neighbours, and the one that is leaving.
Item {
    id: stage

    required property KioskController controller
    property bool _open: false
    readonly property real drag: swipe.active ? swipe.activeTranslation.x : 0

    // Hands the drag over to the pages, so that they glide on from where the finger left them.
    function release(distance: real): void {
        for (let i = 0; i < pages.count; ++i)
            (pages.itemAt(i) as SlidePage).shift = distance;
        // A swipe of a sixth of the screen is meant; less slides back.
        if (distance < -stage.width / 6)
            stage.controller.next();
        else if (distance > stage.width / 6)
            stage.controller.previous();
        for (let i = 0; i < pages.count; ++i)
            (pages.itemAt(i) as SlidePage).settle();
    }

    clip: true

    Component.onCompleted: Qt.callLater(() => stage._open = true)

    TapHandler {
        // No grab: a swipe that starts here must still become one.
        gesturePolicy: TapHandler.DragThreshold
        onTapped: stage.controller.touch()
    }

    DragHandler {
        id: swipe

        property real last: 0

        target: null
        yAxis.enabled: false
        // A resting palm counts as a point: it must not take the swipe away from the other hand.
        maximumPointCount: 10
        onActiveTranslationChanged: if (active) last = activeTranslation.x
        onActiveChanged: if (!active) stage.release(last)
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
            place: offset
            drag: stage.drag
            index: slideIndex
            content: slide
            arrives: stage._open
            controller: stage.controller
        }
    }
}
