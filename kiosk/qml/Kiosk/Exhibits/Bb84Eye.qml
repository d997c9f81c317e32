pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk

// The spy: an eye that is shut when nobody listens, and open as far as he listens.
Item {
    id: eye

    property real share: 0
    property color color: Theme.text
    readonly property bool open: share > 0
    // An eye that has only just opened must show it.
    readonly property real lid: open ? height * (0.25 + 0.75 * share) : 0
    readonly property real pen: Math.max(2, Theme.px(5))

    Accessible.ignored: true

    Shape {
        anchors.fill: parent

        ShapePath {
            strokeColor: eye.color
            strokeWidth: eye.pen
            fillColor: eye.open ? Theme.background : "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            startX: eye.pen
            startY: eye.height / 2

            PathQuad {
                x: eye.width - eye.pen
                y: eye.height / 2
                controlX: eye.width / 2
                controlY: eye.height / 2 + (eye.open ? eye.lid : eye.height * 0.26)
            }
            PathQuad {
                x: eye.pen
                y: eye.height / 2
                controlX: eye.width / 2
                controlY: eye.height / 2 + (eye.open ? -eye.lid : eye.height * 0.26)
            }
        }
    }

    // Lashes of the eye that is shut.
    Repeater {
        model: eye.open ? 0 : 5

        Rectangle {
            required property int index
            readonly property real along: (index - 2) / 2.6

            x: eye.width / 2 + along * eye.width / 2 - width / 2
            y: eye.height / 2 + eye.height * 0.13 * (1 - along * along)
            width: eye.pen
            height: eye.height * 0.14
            radius: width / 2
            rotation: -32 * along
            transformOrigin: Item.Top
            antialiasing: true
            color: eye.color

            Accessible.ignored: true
        }
    }

    // Iris and pupil, no larger than the lids allow.
    Repeater {
        model: eye.open ? [0.82, 0.62, 0.3] : []

        Rectangle {
            required property int index
            required property real modelData

            anchors.centerIn: parent
            width: eye.lid * modelData
            height: width
            radius: width / 2
            antialiasing: true
            color: index === 2 ? eye.color : Theme.faded(eye.color, 0.14)
            border.width: index === 2 ? 0 : Math.max(1, Theme.px(2.5))
            border.color: Theme.faded(eye.color, index ? 0.6 : 1)

            Accessible.ignored: true
        }
    }
}
