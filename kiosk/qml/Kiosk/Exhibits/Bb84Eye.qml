import QtQuick
import QtQuick.Shapes
import Kiosk

// The spy: an eye that is shut when nobody listens, and open as far as he listens.
Item {
    id: eye

    property real share: 0
    property color color: Theme.text
    // A lid that has just opened must show: it starts at a third.
    readonly property real openness: share > 0 ? 0.3 + 0.7 * share : 0
    readonly property real lid: height * openness

    Accessible.ignored: true

    Shape {
        anchors.fill: parent

        ShapePath {
            strokeColor: eye.color
            strokeWidth: Math.max(2, Theme.px(5))
            fillColor: eye.share > 0 ? Theme.background : "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            startX: strokeX
            startY: eye.height / 2

            readonly property real strokeX: strokeWidth / 2

            PathQuad {
                x: eye.width - Theme.px(2.5)
                y: eye.height / 2
                controlX: eye.width / 2
                controlY: eye.height / 2 - eye.lid
            }
            PathQuad {
                x: Theme.px(2.5)
                y: eye.height / 2
                controlX: eye.width / 2
                controlY: eye.height / 2 + Math.max(eye.lid, eye.height * 0.24)
            }
        }
    }
}
