pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk

// A light guide that bends: up, then to the right; and the light in it.
Shape {
    id: bend

    property real power: 0
    property color colour: Theme.text
    property real thickness: Theme.px(20)
    property real bow: height / 2
    // The frame is half a guide wider all round than the middle of the guide.
    readonly property real edge: thickness / 2
    // In steps that nobody sees: between them nothing is painted.
    readonly property real _light: Math.round(thickness * Math.min(1, power) * 4) / 4

    preferredRendererType: Shape.CurveRenderer

    component Way: ShapePath {
        id: way

        fillColor: "transparent"
        capStyle: ShapePath.FlatCap
        startX: bend.edge
        startY: bend.height

        PathLine {
            x: bend.edge
            y: bend.edge + bend.bow
        }
        PathArc {
            x: bend.edge + bend.bow
            y: bend.edge
            radiusX: bend.bow
            radiusY: bend.bow
        }
        PathLine {
            x: bend.width
            y: bend.edge
        }
    }

    Way {
        strokeColor: Qt.tint(Theme.background, Theme.faded(Theme.outline, 0.36))
        strokeWidth: bend.thickness
    }

    Way {
        strokeColor: bend._light > 0 ? bend.colour : "transparent"
        strokeWidth: Math.max(0.1, bend._light)
    }
}
