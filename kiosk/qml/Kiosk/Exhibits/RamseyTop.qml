import QtQuick
import Kiosk
import Kiosk.Controls

// The name of a fringe above its top, with a line down to it; it stands where the top is.
Item {
    id: top

    property string text: ""
    property color colour: Theme.text
    // How far the name may go to the left and to the right, and the line down.
    property real least: 0
    property real most: 0
    property real line: 0

    readonly property real begins: x + name.x
    readonly property real ends: begins + name.width

    implicitHeight: name.height

    PlainText {
        id: name

        x: Math.max(top.least, Math.min(top.most - width, -width / 2))
        size: Theme.label
        text: top.text
        color: top.colour
        wrapMode: Text.NoWrap
    }

    Rectangle {
        x: -width / 2
        y: name.height
        width: Math.max(1, Theme.px(2))
        height: Math.max(0, top.line - y - Theme.px(6))
        color: top.colour

        Accessible.ignored: true
    }
}
