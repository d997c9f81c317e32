import QtQuick
import QtQuick.Shapes
import Kiosk

// A line through points, given as parts of the width and height from the top left; each pattern has its own dashes.
Shape {
    id: line

    property var points: []
    property color colour: Theme.text
    property int pattern: 0
    // The light below the line.
    property real glow: 0
    readonly property list<point> _way: points.map(p => Qt.point(p.x * width, p.y * height))

    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        strokeColor: "transparent"
        fillGradient: LinearGradient {
            y2: line.height

            GradientStop {
                position: 0
                color: Theme.faded(line.colour, line.glow)
            }
            GradientStop {
                position: 1
                color: Theme.faded(line.colour, 0)
            }
        }

        PathPolyline {
            path: line.glow > 0 && line._way.length > 1 ? [Qt.point(line._way[0].x, line.height), ...line._way,
                                                           Qt.point(line._way[line._way.length - 1].x, line.height)] : []
        }
    }

    ShapePath {
        strokeColor: line.colour
        strokeWidth: Theme.px(4.5)
        strokeStyle: line.pattern === 0 ? ShapePath.SolidLine : ShapePath.DashLine
        // In widths of the line.
        dashPattern: [[1, 0], [4, 2.5], [1, 2], [6, 2, 1, 2]][line.pattern]
        fillColor: "transparent"
        capStyle: line.pattern === 0 ? ShapePath.RoundCap : ShapePath.FlatCap
        joinStyle: ShapePath.RoundJoin

        PathPolyline {
            path: line._way
        }
    }
}
