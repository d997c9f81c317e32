import QtQuick
import QtQuick.Shapes
import Kiosk

// How uncertain points are: a bar from the lowest to the highest value, with a foot at each end.
Shape {
    id: errors

    property var points: []
    property color colour: Theme.text
    readonly property real _foot: Theme.px(9)

    function _bar(point: var): var {
        const x = point.x * errors.width, low = (1 - point.low) * errors.height, high = (1 - point.high) * errors.height;
        return [[Qt.point(x, low), Qt.point(x, high)], [Qt.point(x - _foot, low), Qt.point(x + _foot, low)],
                [Qt.point(x - _foot, high), Qt.point(x + _foot, high)]];
    }

    function _all(): var {
        let all = [];
        for (const point of errors.points)
            all = point.uncertain ? all.concat(errors._bar(point)) : all;
        return all;
    }

    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        strokeColor: errors.colour
        strokeWidth: Theme.px(2.5)
        fillColor: "transparent"

        PathMultiline {
            paths: errors._all()
        }
    }
}
