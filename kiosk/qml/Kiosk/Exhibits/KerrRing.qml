import QtQuick
import QtQuick.Shapes
import Kiosk

// The ring: the more light is stored in it, the brighter. The glow is drawn once; only its strength changes.
Item {
    id: ring

    // Light and gate light, from 0 to 1.
    property real light: 0
    property real gate: 0
    property color colour: Theme.text
    property color gateColour: Theme.text
    property real thickness: Theme.px(24)
    readonly property real spread: width * 0.27
    // Steps that nobody sees: between them nothing is painted.
    readonly property real _strength: Math.min(1, Math.round(light * 100) / 100)

    Shape {
        anchors.fill: parent
        anchors.margins: -ring.spread
        opacity: ring._strength
        visible: ring._strength > 0
        layer.enabled: true

        ShapePath {
            id: glow

            readonly property real outer: ring.width / 2 + ring.spread
            readonly property real middle: (ring.width - ring.thickness) / 2 / outer

            strokeColor: "transparent"
            fillGradient: RadialGradient {
                centerX: glow.outer
                centerY: glow.outer
                centerRadius: glow.outer
                focalX: centerX
                focalY: centerY

                GradientStop {
                    position: 0
                    color: Theme.faded(ring.colour, 0.1)
                }
                GradientStop {
                    position: glow.middle * 0.6
                    color: Theme.faded(ring.colour, 0.16)
                }
                GradientStop {
                    position: glow.middle
                    color: Theme.faded(ring.colour, 0.55)
                }
                GradientStop {
                    position: glow.middle + (1 - glow.middle) * 0.3
                    color: Theme.faded(ring.colour, 0.18)
                }
                GradientStop {
                    position: 1
                    color: Theme.faded(ring.colour, 0)
                }
            }

            PathAngleArc {
                centerX: glow.outer
                centerY: glow.outer
                radiusX: glow.outer
                radiusY: glow.outer
                sweepAngle: 360
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: "transparent"
        border.width: ring.thickness
        border.color: Qt.tint(Theme.background, Theme.faded(Theme.outline, 0.36))

        Accessible.ignored: true
    }

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: "transparent"
        opacity: ring._strength
        border.width: ring.thickness
        border.color: ring.colour

        Accessible.ignored: true
    }

    // The core, lighter than the rest.
    Rectangle {
        anchors.fill: parent
        anchors.margins: ring.thickness * 0.3
        radius: width / 2
        color: "transparent"
        opacity: ring._strength * 0.8
        visible: opacity > 0
        border.width: ring.thickness * 0.4
        border.color: Qt.lighter(ring.colour, 1.35)

        Accessible.ignored: true
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: ring.thickness * 0.35
        radius: width / 2
        color: "transparent"
        opacity: Math.round(ring.gate * 20) / 20
        visible: opacity > 0
        border.width: ring.thickness * 0.3
        border.color: ring.gateColour

        Accessible.ignored: true
    }
}
