import QtQuick
import Kiosk
import Kiosk.Controls

// How far a range is out, written large; the hour of the day of travel, and the journey before.
Item {
    id: range

    // Below each other where it is narrow.
    property bool low: false
    property string label: ""
    property string amount: ""
    property string hour: ""
    property real travelled: 0
    property string before: ""
    property color accent: Theme.text

    PlainText {
        id: name

        width: range.low ? range.width : range.width - clock.width - Theme.px(16)
        size: Theme.label
        text: range.label
        color: Theme.textSoft
        wrapMode: range.low ? Text.Wrap : Text.NoWrap
        elide: range.low ? Text.ElideNone : Text.ElideRight
    }

    PlainText {
        id: big

        objectName: "ramsey-range"
        y: name.height
        size: Theme.number * (range.low ? 1.15 : 1.25)
        font.weight: Font.Bold
        text: range.amount || "\u2013"
        color: range.amount ? range.accent : Theme.textMuted
        wrapMode: Text.NoWrap
    }

    PlainText {
        y: big.y + big.height + Theme.px(8)
        width: range.width
        visible: range.low && text !== ""
        size: Theme.label
        text: range.before
        color: Theme.textSoft
    }

    PlainText {
        id: clock

        x: range.low ? 0 : range.width - width
        y: range.low ? bar.y - height - Theme.px(6) : 0
        size: Theme.label
        text: range.hour
        color: Theme.textSoft
        wrapMode: Text.NoWrap
    }

    Rectangle {
        id: bar

        y: range.height - height
        width: range.width
        height: Theme.px(8)
        radius: height / 2
        color: Theme.surfaceRaised

        Accessible.ignored: true

        Rectangle {
            width: Math.round(parent.width * range.travelled)
            height: parent.height
            radius: parent.radius
            color: range.accent

            Accessible.ignored: true
        }
    }
}
