pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// How many atoms changed state in the last reading: the number, and a hundred atoms of which as many are filled.
Item {
    id: count

    // The name beside the number, where there is little height.
    property bool low: false
    property string label: ""
    property string amount: ""
    property string whole: ""
    property real share: 0
    property color accent: Theme.text
    readonly property int filled: Math.round(100 * share)
    readonly property real pitch: width / 50
    readonly property real dot: Math.round(pitch * 0.68)

    implicitHeight: rows.y + rows.height

    PlainText {
        id: name

        x: count.low ? count.width - width : 0
        y: count.low ? big.baselineOffset - baselineOffset : 0
        size: Theme.label
        text: count.label
        color: Theme.textSoft
        wrapMode: Text.NoWrap
    }

    PlainText {
        id: big

        objectName: "ramsey-changed"
        y: count.low ? 0 : name.height
        size: Theme.number
        font.weight: Font.Bold
        text: count.amount
        wrapMode: Text.NoWrap
    }

    PlainText {
        x: big.width + Theme.px(14)
        anchors.baseline: big.baseline
        size: Theme.lead
        text: count.whole
        color: Theme.textSoft
        wrapMode: Text.NoWrap
    }

    Item {
        id: rows

        y: big.y + big.height + Theme.px(6)
        width: count.width
        height: 2 * count.pitch

        Repeater {
            model: 100

            Rectangle {
                required property int index
                readonly property bool changed: index < count.filled

                // Filled column by column.
                x: Math.round(Math.floor(index / 2) * count.pitch)
                y: Math.round(index % 2 * count.pitch)
                width: count.dot
                height: width
                radius: width / 2
                color: changed ? count.accent : "transparent"
                border.width: Math.max(1, Theme.px(1.5))
                border.color: changed ? count.accent : Theme.outline

                Accessible.ignored: true
            }
        }
    }
}
