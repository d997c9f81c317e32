pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk
import Kiosk.Controls

// The ring between two light guides. The lower one brings the main beam and the gate; the other takes the output away.
Item {
    id: scene

    property var picture: ({})
    property var words: ({})
    property string language: "en"
    property color accent: Theme.text
    property color gateColour: Theme.text
    readonly property real tube: Theme.px(20)
    readonly property real slit: Theme.px(6)
    readonly property real radius: Math.min(width * 0.265, (height - Theme.px(150)) / 2.2)
    readonly property real middleX: width * 0.48
    readonly property real middleY: (height - 2 * radius - Theme.px(150)) * 0.4 + Theme.px(24) + radius
    readonly property real lower: middleY + radius + slit
    readonly property real gateX: width * 0.31
    readonly property real end: width - Theme.px(26)
    readonly property real outY: middleY - radius * 0.9
    readonly property real most: picture.pump_top || 6
    readonly property real gate: (picture.gate || 0) / (picture.gate_most || 1)
    readonly property real shutter: width * 0.2

    component Caption: PlainText {
        size: Theme.label
        color: Theme.textSoft
        wrapMode: Text.NoWrap
    }

    component Arrow: Shape {
        width: Theme.px(20)
        height: scene.tube
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: "transparent"
            fillColor: Theme.textMuted

            PathPolyline {
                path: [Qt.point(0, 0), Qt.point(Theme.px(20), scene.tube / 2), Qt.point(0, scene.tube), Qt.point(0, 0)]
            }
        }
    }

    // The gate comes from below and joins the main beam.
    KerrBend {
        x: scene.gateX
        y: scene.lower
        width: scene.middleX - x
        height: Theme.px(120)
        thickness: scene.tube
        bow: Theme.px(64)
        power: 0.34
        colour: Theme.faded(scene.gateColour, Math.round(scene.gate * 20) / 20)
    }

    KerrGuide {
        y: scene.lower
        width: scene.shutter
        height: scene.tube
        power: (scene.picture.arriving || 0) / scene.most
        colour: scene.accent
    }

    KerrGuide {
        x: scene.shutter
        y: scene.lower
        width: scene.middleX - scene.shutter
        height: scene.tube
        power: (scene.picture.beam || 0) / scene.most
        colour: scene.accent
    }

    KerrGuide {
        x: scene.middleX
        y: scene.lower
        width: scene.end - x
        height: scene.tube
        power: (scene.picture.passed || 0) / scene.most
        colour: scene.accent
    }

    Rectangle {
        x: scene.gateX + Theme.px(64)
        y: scene.lower + scene.tube * 0.33
        width: scene.middleX - x
        height: scene.tube * 0.34
        opacity: Math.round(scene.gate * 20) / 20
        visible: opacity > 0
        color: scene.gateColour

        Accessible.ignored: true
    }

    KerrBend {
        x: scene.middleX + scene.radius + scene.slit
        y: scene.outY
        width: scene.end - x
        height: scene.radius * 1.4
        thickness: scene.tube
        bow: scene.radius * 0.42
        power: (scene.picture.stored || 0) / scene.most
        colour: scene.accent
    }

    KerrRing {
        x: scene.middleX - scene.radius
        y: scene.middleY - scene.radius
        width: scene.radius * 2
        height: width
        thickness: scene.tube * 1.3
        // No beam keeps more than 4 in it; only on its way there may it pass that.
        light: (scene.picture.stored || 0) / 4
        gate: scene.gate
        colour: scene.accent
        gateColour: scene.gateColour
    }

    // The shutter stands above the guide until it falls.
    Rectangle {
        x: scene.shutter - width / 2
        y: scene.lower - height + scene.tube * (scene.picture.blocked ? 1.2 : -0.6)
        width: Theme.px(14)
        height: scene.tube * 3
        radius: Theme.px(4)
        color: scene.picture.blocked ? Theme.text : Theme.outline

        Accessible.ignored: true
    }

    KerrReading {
        x: scene.middleX - width / 2
        y: scene.middleY - height / 2
        width: (scene.radius - scene.tube * 1.3) * 1.56
        step: Math.min(1, scene.radius / Theme.px(Theme.largerText ? 190 : 158))
        light: scene.picture.stored || 0
        language: scene.language
        label: scene.words.stored || ""
        branch: scene.words[scene.picture.state] || ""
        accent: scene.accent
    }

    Arrow {
        x: scene.end
        y: scene.outY
    }

    Arrow {
        x: scene.end
        y: scene.lower
    }

    // The way round.
    Arrow {
        x: scene.middleX - width / 2
        y: scene.middleY - scene.radius + scene.tube * 1.7
        rotation: 180
    }

    Caption {
        y: scene.lower + scene.tube + Theme.px(8)
        width: scene.gateX - Theme.px(12)
        text: scene.words.main || ""
        color: Theme.text
        wrapMode: Text.Wrap
    }

    Caption {
        x: scene.gateX + scene.tube + Theme.px(14)
        y: scene.lower + Theme.px(126) - height
        text: scene.words.gate || ""
        color: scene.gateColour
    }

    Caption {
        x: scene.width - width
        y: scene.outY - height - Theme.px(8)
        text: scene.words.output || ""
        color: Theme.text
        font.weight: Font.DemiBold
    }

    Caption {
        x: scene.width - width
        y: scene.lower + scene.tube + Theme.px(8)
        text: scene.words.passed || ""
    }
}
