import QtQuick
import Kiosk

// What staff's controls lie on.
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

    // The show behind hears no tap on the card, and no swipe: it grabs the finger just before that would.
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
    }
    DragHandler {
        target: null
        yAxis.enabled: false
        dragThreshold: Math.round(Application.styleHints.startDragDistance * 0.7)
        grabPermissions: PointerHandler.CanTakeOverFromAnything
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
