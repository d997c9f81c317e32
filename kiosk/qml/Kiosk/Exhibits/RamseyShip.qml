import QtQuick
import QtQuick.Shapes
import Kiosk

// A ship, seen from above; it stands where its middle is.
Item {
    id: ship

    // Degrees from north, clockwise.
    property real heading: 0
    readonly property real size: Theme.px(34)

    Shape {
        x: -ship.size / 2
        y: -ship.size / 2
        width: ship.size
        height: ship.size
        rotation: ship.heading
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: Theme.background
            strokeWidth: Theme.px(3)
            fillColor: Theme.text
            joinStyle: ShapePath.RoundJoin
            startX: ship.size * 0.5
            startY: 0

            PathQuad {
                x: ship.size * 0.72
                y: ship.size
                controlX: ship.size * 0.88
                controlY: ship.size * 0.5
            }
            PathLine {
                x: ship.size * 0.28
                y: ship.size
            }
            PathQuad {
                x: ship.size * 0.5
                y: 0
                controlX: ship.size * 0.12
                controlY: ship.size * 0.5
            }
        }
    }
}
