import QtQuick
import QtQuick.Shapes
import Kiosk

// Pieces of a line, as the model writes them: "x y x y;x y", from the lower left, in its own units.
Shape {
    id: line

    // A string: it changes only when the line does, and the picture each frame.
    property string pieces: ""
    property real span: 1
    property real low: 0
    property real high: 1
    property color colour: Theme.text
    property real thickness: Theme.px(5)
    property bool dashed: false

    function _placed(piece: string): var {
        const numbers = piece.split(" ").map(Number);
        const points = [];
        for (let i = 0; i + 1 < numbers.length; i += 2) {
            const share = Math.max(0, Math.min(1, (numbers[i + 1] - low) / (high - low)));
            points.push(Qt.point(width * numbers[i] / span, height * (1 - share)));
        }
        return points;
    }

    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        strokeColor: line.colour
        strokeWidth: line.thickness
        strokeStyle: line.dashed ? ShapePath.DashLine : ShapePath.SolidLine
        // In widths of the line.
        dashPattern: [2.5, 2]
        fillColor: "transparent"
        capStyle: line.dashed ? ShapePath.FlatCap : ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin

        PathMultiline {
            paths: line.pieces === "" ? [] : line.pieces.split(";").map(piece => line._placed(piece))
        }
    }
}
