pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Stored light over main beam: the steady states as a curve, and a dot where the ring is now.
Item {
    id: plot

    property var picture: ({})
    property var words: ({})
    property color accent: Theme.text
    property color gateColour: Theme.text
    readonly property real span: picture.pump_top || 6
    readonly property alias area: area
    readonly property real high: picture.light_top || 5
    readonly property bool gated: (picture.gate || 0) > 0 && picture.state !== ""
    readonly property bool memory: (picture.state || "") !== ""

    component Caption: PlainText {
        size: Theme.label
        color: Theme.textSoft
        wrapMode: Text.NoWrap
    }

    Caption {
        id: upright

        text: plot.words.stored || ""
    }

    Caption {
        id: along

        x: plot.width - width
        y: plot.height - height
        text: plot.words.main || ""
    }

    Item {
        id: area

        x: Theme.px(36)
        y: upright.height + Theme.px(10)
        width: plot.width - x - Theme.px(14)
        height: plot.height - y - along.height - Theme.px(Theme.largerText ? 48 : 36)

        Repeater {
            model: [0, 2, 4, 6]

            Item {
                id: tick

                required property int modelData

                x: area.width * modelData / plot.span
                height: area.height

                Rectangle {
                    width: Math.max(1, Theme.px(1.5))
                    height: parent.height
                    color: Theme.outline
                    opacity: tick.modelData === 0 ? 1 : 0.3

                    Accessible.ignored: true
                }

                Caption {
                    x: -width / 2
                    y: area.height + Theme.px(4)
                    text: tick.modelData
                    color: Theme.textMuted
                }
            }
        }

        Repeater {
            model: [0, 2, 4]

            Item {
                id: rung

                required property int modelData

                y: area.height * (1 - modelData / plot.high)
                width: area.width

                Rectangle {
                    width: parent.width
                    height: Math.max(1, Theme.px(1.5))
                    color: Theme.outline
                    opacity: rung.modelData === 0 ? 1 : 0.3

                    Accessible.ignored: true
                }

                Caption {
                    x: -width - Theme.px(12)
                    y: -height / 2
                    visible: rung.modelData > 0
                    text: rung.modelData
                    color: Theme.textMuted
                }
            }
        }

        Rectangle {
            x: area.width * (plot.picture.wanted || 0) / plot.span - width / 2
            width: Theme.px(3)
            height: area.height
            color: Theme.textMuted
            opacity: 0.7

            Accessible.ignored: true
        }

        KerrLine {
            anchors.fill: parent
            opacity: plot.gated ? 0.35 : 1
            pieces: plot.picture.curve || ""
            span: plot.span
            high: plot.high
            colour: plot.accent
        }

        KerrLine {
            anchors.fill: parent
            opacity: plot.gated ? 0.35 : 1
            pieces: plot.picture.fold || ""
            span: plot.span
            high: plot.high
            colour: Theme.textMuted
            thickness: Theme.px(4)
            dashed: true
        }

        // Under a flash other states are steady.
        KerrLine {
            anchors.fill: parent
            visible: plot.gated
            pieces: plot.picture.gated_curve || ""
            span: plot.span
            high: plot.high
            colour: plot.gateColour
        }

        KerrLine {
            anchors.fill: parent
            visible: plot.gated
            pieces: plot.picture.gated_fold || ""
            span: plot.span
            high: plot.high
            colour: plot.gateColour
            thickness: Theme.px(4)
            dashed: true
        }

        Rectangle {
            x: Math.round(area.width * (plot.picture.beam || 0) / plot.span - width / 2)
            y: Math.round(area.height * (1 - Math.min(1, (plot.picture.stored || 0) / plot.high)) - height / 2)
            width: Theme.px(30)
            height: width
            radius: width / 2
            color: Theme.text
            border.width: Theme.px(5)
            border.color: plot.accent

            Accessible.ignored: true
        }

        Caption {
            x: Theme.px(14)
            // Left of the fold.
            width: area.width * 0.47 - x
            y: area.height * 0.19
            visible: plot.memory && !plot.gated
            text: plot.words.bright || ""
            color: plot.accent
            wrapMode: Text.WordWrap
        }

        Caption {
            x: Theme.px(14)
            // Left of the fold.
            width: area.width * 0.47 - x
            y: area.height * 0.86 - height
            visible: plot.memory && !plot.gated
            text: plot.words.dim || ""
            color: plot.accent
            wrapMode: Text.WordWrap
        }
    }
}
