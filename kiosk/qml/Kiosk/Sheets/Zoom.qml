import QtQuick

// What enlarges its picture: by pinch, double tap and buttons, and moves it by a finger. The picture is laid out
// anew, not scaled, so that its labels stay sharp; it never leaves the room wholly.
Item {
    id: zoom

    default property alias content: holder.data
    // The picture's size, in px, where it is seen whole.
    property real wholeWidth: width
    property real wholeHeight: height
    property real factor: 1
    readonly property real most: 5
    readonly property bool whole: factor <= 1.001
    readonly property alias holder: holder
    property point _middle: Qt.point(0.5, 0.5)
    property real _pinched: 1

    signal tapped(place: point)

    // Enlarge to a factor, so that the place (share of the picture) goes to the middle of the room.
    function show(factor: real, place: point): void {
        zoom.factor = Math.max(1, Math.min(zoom.most, factor));
        zoom._centre(place);
    }

    // Enlarge or shrink round the middle of what is seen.
    function step(by: real): void {
        zoom.show(zoom.factor * by, zoom._middle);
    }

    function restore(): void {
        zoom.show(1, Qt.point(0.5, 0.5));
    }

    function _centre(place: point): void {
        const halfAcross = Math.min(0.5, zoom.width / 2 / holder.width);
        const halfDown = Math.min(0.5, zoom.height / 2 / holder.height);
        zoom._middle = Qt.point(Math.max(halfAcross, Math.min(1 - halfAcross, place.x)),
                                Math.max(halfDown, Math.min(1 - halfDown, place.y)));
    }

    function _move(across: real, down: real): void {
        zoom._centre(Qt.point(zoom._middle.x - across / holder.width, zoom._middle.y - down / holder.height));
    }

    clip: !whole

    Item {
        id: holder

        x: zoom.width / 2 - zoom._middle.x * width
        y: zoom.height / 2 - zoom._middle.y * height
        width: zoom.wholeWidth * zoom.factor
        height: zoom.wholeHeight * zoom.factor
    }

    PinchHandler {
        target: null
        onActiveChanged: if (active) zoom._pinched = zoom.factor
        onActiveScaleChanged: if (active && isFinite(activeScale)) zoom.show(zoom._pinched * activeScale, zoom._middle)
        onTranslationChanged: delta => zoom._move(delta.x, delta.y)
    }

    DragHandler {
        target: null
        maximumPointCount: 1
        enabled: !zoom.whole
        onTranslationChanged: delta => zoom._move(delta.x, delta.y)
    }

    TapHandler {
        exclusiveSignals: TapHandler.SingleTap | TapHandler.DoubleTap
        onSingleTapped: point => zoom.tapped(zoom.mapToItem(holder, point.position))
        onDoubleTapped: point => {
            const at = zoom.mapToItem(holder, point.position);
            const place = Qt.point(at.x / holder.width, at.y / holder.height);
            zoom.show(zoom.whole ? 2.5 : 1, place);
        }
    }
}
