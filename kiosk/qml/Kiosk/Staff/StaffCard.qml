import QtQuick
import Kiosk

// What staff's controls lie on. The show behind hears nothing of what is touched on it.
FocusScope {
    id: card

    default property alias content: inside.data
    property real padding: Theme.px(40)
    readonly property alias inner: inside

    signal touched

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius * 1.5
        color: Theme.surface
        border.width: Math.max(1, Theme.px(2))
        border.color: Theme.outline

        Accessible.ignored: true
    }

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
    }
    // A finger that slides on it must not swipe the slides behind it.
    DragHandler {
        target: null
        dragThreshold: 0
    }
    PointHandler {
        onActiveChanged: if (active) card.touched()
    }

    Item {
        id: inside

        anchors.fill: parent
        anchors.margins: card.padding
    }
}
