import QtQuick

// A part of a drawing that does what a control beside it does: a hand goes to the picture first. The control itself is
// what keyboards and screen readers use.
Item {
    id: part

    // Whether a finger that moves is followed, as by a slider; `touched` then comes with each move.
    property bool follows: false

    // A touch at a place, in px from the left.
    signal touched(x: real)

    Accessible.ignored: true

    TapHandler {
        enabled: !part.follows
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: point => part.touched(point.position.x)
    }

    // Both handlers take the finger at once: the swipe of a stage below must not have it.
    PointHandler {
        id: press

        // A finger that was down already is heard on, even when a warning lies over all.
        enabled: part.follows
        onActiveChanged: if (active && part.enabled) part.touched(point.position.x)
        onPointChanged: if (active && part.enabled) part.touched(point.position.x)
    }

    DragHandler {
        enabled: part.follows
        target: null
        dragThreshold: 0
        grabPermissions: PointerHandler.CanTakeOverFromAnything
    }
}
