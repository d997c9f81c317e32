import QtQuick

// A swipe to the side: tells how far the finger is, and, at the end, which way was meant.
DragHandler {
    id: swipe

    // Signed way of the finger since it came down, in px. Not `activeTranslation`, which starts
    // where the drag was recognised: a quick flick would count for almost nothing.
    property real distance: 0
    // The share of the width that is meant as a swipe; less slides back.
    property real reach: 1 / 9

    signal finished(way: real)
    signal forward
    signal backward

    target: null
    yAxis.enabled: false
    // A resting palm counts as a point: it must not take the swipe away from the other hand.
    maximumPointCount: 10

    onCentroidChanged: if (active) distance = centroid.position.x - centroid.pressPosition.x
    onActiveChanged: {
        if (active)
            return;
        const way = distance;
        distance = 0;
        finished(way);
        if (way < -parent.width * reach)
            forward();
        else if (way > parent.width * reach)
            backward();
    }
}
