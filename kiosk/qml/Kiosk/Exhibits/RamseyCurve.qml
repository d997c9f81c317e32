import QtQuick
import QtQuick.Shapes
import Kiosk

// The fringes: a line, and below it a glow. `pieces` is "x P x P", x from -reach to reach.
Shape {
    id: curve

    property string pieces: ""
    property real reach: 1
    property color colour: Theme.text
    // Room for the width of the line, around the fringes.
    readonly property real edge: Theme.px(4)
    readonly property real base: height - edge
    readonly property var points: _placed()

    function _placed(): var {
        const numbers = pieces === "" ? [] : pieces.split(" ").map(Number);
        const placed = [];
        for (let i = 0; i + 1 < numbers.length; i += 2)
            placed.push(Qt.point(edge + (width - 2 * edge) * (0.5 + 0.5 * numbers[i] / reach), base - (base - edge) * numbers[i + 1]));
        return placed;
    }

    anchors.margins: -edge
    // The dot moves over it: a picture of it is cheaper to repeat than the line itself.
    layer.enabled: true

    ShapePath {
        strokeColor: "transparent"
        strokeWidth: 0
        fillGradient: LinearGradient {
            y1: 0
            y2: curve.base

            GradientStop {
                position: 0
                color: Theme.faded(curve.colour, 0.34)
            }
            GradientStop {
                position: 1
                color: Theme.faded(curve.colour, 0.03)
            }
        }

        PathPolyline {
            path: curve.points.length ? [Qt.point(curve.edge, curve.base), ...curve.points, Qt.point(curve.width - curve.edge, curve.base)] : []
        }
    }

    ShapePath {
        strokeColor: curve.colour
        strokeWidth: Theme.px(4)
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin

        PathPolyline {
            path: curve.points
        }
    }
}
