pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The share of wrong bits on a scale up to one half, where the key would be pure chance.
Item {
    id: gauge

    property real errors: 0
    property real limit: 0
    property real full: 0
    property bool known: false
    property string percent: ""
    property var words: ({})
    property color accent: Theme.text
    property color alarm: Theme.text
    // `kept`, `discarded`, or nothing yet.
    property string verdict: ""
    readonly property bool over: errors > limit

    function along(share: real): real {
        return track.width * Math.min(1, share / 0.5);
    }

    implicitHeight: marks.y + Theme.px(50)

    PlainText {
        id: heading

        anchors.baseline: number.baseline
        size: Theme.label + 2
        text: gauge.words.errors || ""
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }

    PlainText {
        id: number

        objectName: "bb84-errors"
        x: heading.width + Theme.px(20)
        size: Theme.heading
        text: gauge.known ? gauge.percent : ""
        font.weight: Font.Bold
        color: gauge.over ? gauge.alarm : Theme.text
        wrapMode: Text.NoWrap
    }

    Bb84Verdict {
        x: gauge.width - width
        y: number.y + (number.height - height) / 2
        height: Theme.px(54)
        visible: gauge.verdict !== ""
        kept: gauge.verdict === "kept"
        label: gauge.words[gauge.verdict] || ""
        accent: kept ? gauge.accent : gauge.alarm
    }

    Rectangle {
        id: track

        y: number.height + Theme.px(2)
        width: gauge.width
        height: Theme.px(28)
        radius: height / 2
        color: Theme.surfaceRaised
        border.width: Math.max(1, Theme.px(1.5))
        border.color: Theme.outline

        Accessible.ignored: true

        // Where no key is left.
        Rectangle {
            x: gauge.along(gauge.limit)
            width: parent.width - x
            height: parent.height
            topRightRadius: height / 2
            bottomRightRadius: height / 2
            color: Theme.faded(gauge.alarm, 0.2)

            Accessible.ignored: true
        }

        Rectangle {
            visible: gauge.errors > 0
            width: Math.max(height, gauge.along(gauge.errors))
            height: parent.height
            radius: height / 2
            color: gauge.over ? gauge.alarm : gauge.accent

            Accessible.ignored: true
        }
    }

    Item {
        id: marks

        y: track.y + track.height

        Repeater {
            model: [
                {
                    at: gauge.limit,
                    label: gauge.words.limit || ""
                },
                {
                    at: gauge.full,
                    label: gauge.words.full || ""
                }
            ]

            Item {
                id: mark

                required property var modelData

                x: Math.round(gauge.along(modelData.at))

                Accessible.ignored: true

                Rectangle {
                    x: -width / 2
                    y: -track.height - Theme.px(6)
                    width: Math.max(2, Theme.px(4))
                    height: track.height + Theme.px(16)
                    color: Theme.text

                    Accessible.ignored: true
                }

                PlainText {
                    // Centred if short: a long one would run into its neighbour.
                    x: -Math.min(mark.x, width / 2, Theme.px(80))
                    y: Theme.px(12)
                    size: Theme.label
                    text: mark.modelData.label
                    color: Theme.textSoft
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
