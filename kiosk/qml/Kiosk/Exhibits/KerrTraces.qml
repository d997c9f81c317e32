pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What the gate and the output have done of late, both to one scale.
Item {
    id: traces

    property var picture: ({})
    property var words: ({})
    property color accent: Theme.text
    property color gateColour: Theme.text
    readonly property real most: picture.change_top || 1
    readonly property real gateMost: picture.gate_most || 0
    // Px for a unit of light: the same for both, and some room below and above each.
    readonly property real perUnit: (height - upper.height - lower.height - note.height - Theme.px(50)) / (most + gateMost)
    readonly property real pen: picture.pen || 0

    component Caption: PlainText {
        width: traces.width
        size: Theme.label
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }

    component Trace: Item {
        id: row

        property string pieces: ""
        property real now: 0
        property real high: 1
        property color colour: Theme.text

        x: Theme.px(8)
        width: traces.width - Theme.px(16)
        height: traces.perUnit * high

        Rectangle {
            y: row.height
            width: row.width
            height: Math.max(1, Theme.px(1.5))
            color: Theme.outline
            opacity: 0.6

            Accessible.ignored: true
        }

        KerrLine {
            anchors.fill: parent
            pieces: row.pieces
            high: row.high
            colour: row.colour
            thickness: Theme.px(4)
        }

        Rectangle {
            // In steps of 2 px: each has the line behind it painted anew.
            x: 2 * Math.round((row.width * traces.pen - width / 2) / 2)
            y: 2 * Math.round((row.height * (1 - Math.max(0, Math.min(1, row.now / row.high))) - height / 2) / 2)
            width: Theme.px(14)
            height: width
            radius: width / 2
            color: Theme.text

            Accessible.ignored: true
        }
    }

    Caption {
        id: upper

        text: traces.words.gate_light || ""
        color: traces.gateColour
    }

    Trace {
        id: gate

        y: upper.height + Theme.px(10)
        pieces: traces.picture.gate_trace || ""
        now: traces.picture.gate || 0
        high: Math.max(0.001, traces.gateMost)
        colour: traces.gateColour
    }

    Caption {
        id: lower

        y: gate.y + gate.height + Theme.px(14)
        text: traces.words.output_light || ""
        color: traces.accent
    }

    Trace {
        id: output

        y: lower.y + lower.height + Theme.px(10)
        pieces: traces.picture.output_trace || ""
        now: traces.picture.output_change || 0
        high: traces.most
        colour: traces.accent
    }

    Caption {
        id: note

        y: traces.height - height
        text: traces.words.one_scale || ""
        color: Theme.textMuted
        wrapMode: Text.Wrap
    }
}
