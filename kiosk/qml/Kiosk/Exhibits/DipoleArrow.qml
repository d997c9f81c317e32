import QtQuick
import QtQuick.Shapes
import Kiosk

// The source: an arrow as its current flows, seen from above; straight at the viewer it is a point in a ring.
Item {
    id: arrow

    property var flow: [0, 0]
    property bool silent: false
    property real size: 60
    readonly property real length: Math.hypot(flow[0] || 0, flow[1] || 0) * size

    Accessible.ignored: true

    Item {
        rotation: -Math.atan2(arrow.flow[1] || 0, arrow.flow[0] || 0) * 180 / Math.PI

        Rectangle {
            x: -arrow.length / 2
            y: -height / 2
            width: arrow.length
            height: Math.max(2, Theme.px(8))
            radius: height / 2
            color: Theme.text

            Accessible.ignored: true
        }

        Shape {
            x: arrow.length / 2

            Accessible.ignored: true

            ShapePath {
                strokeWidth: -1
                fillColor: Theme.text
                startX: Theme.px(22)
                startY: 0

                PathLine {
                    x: -Theme.px(14)
                    y: -Theme.px(20)
                }
                PathLine {
                    x: -Theme.px(14)
                    y: Theme.px(20)
                }
                PathLine {
                    x: Theme.px(22)
                    y: 0
                }
            }
        }
    }
}
