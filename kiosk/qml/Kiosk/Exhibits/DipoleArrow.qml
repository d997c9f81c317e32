import QtQuick
import QtQuick.Shapes
import Kiosk

// The source: a dot where it is, and an arrow out of it as its current flows, seen from above. Where it points outward
// it points at the viewer: then it is drawn as arrows are that do, a point in a ring.
Item {
    id: arrow

    property var flow: [0, 0]
    property bool silent: false
    property real size: 60
    readonly property real length: Math.max(Theme.px(40), Math.hypot(flow[0] || 0, flow[1] || 0) * size)

    Accessible.ignored: true

    // Of no size, or it would turn about its own middle.
    Item {
        visible: !arrow.silent
        rotation: -Math.atan2(arrow.flow[1] || 0, arrow.flow[0] || 0) * 180 / Math.PI

        Shape {
            Accessible.ignored: true

            ShapePath {
                id: path

                readonly property real half: Theme.px(5)
                readonly property real head: Theme.px(20)
                readonly property real neck: arrow.length - Theme.px(34)

                strokeWidth: Math.max(1, Theme.px(3))
                strokeColor: Theme.background
                fillColor: Theme.text
                startX: 0
                startY: -half

                PathPolyline {
                    path: [Qt.point(0, -path.half), Qt.point(path.neck, -path.half), Qt.point(path.neck, -path.head), Qt.point(arrow.length, 0), Qt.point(path.neck, path.head), Qt.point(path.neck, path.half), Qt.point(0, path.half)]
                }
            }
        }
    }

    Rectangle {
        anchors.centerIn: parent
        visible: arrow.silent
        width: Theme.px(44)
        height: width
        radius: width / 2
        color: Theme.background
        border.width: Math.max(2, Theme.px(5))
        border.color: Theme.text

        Accessible.ignored: true
    }

    Rectangle {
        anchors.centerIn: parent
        width: Theme.px(20)
        height: width
        radius: width / 2
        color: Theme.text

        Accessible.ignored: true
    }
}
