import QtQuick
import Kiosk

// A circle around the place where it stands; RamseyLabel writes its size.
Item {
    id: circle

    property real reach: 0
    property string label: ""
    property bool filled: false
    property bool above: false
    property color colour: Theme.text
    // A small circle is still to be seen.
    readonly property real drawn: Math.max(reach, Theme.px(7))
    readonly property bool tiny: drawn < Theme.px(24)
    readonly property bool roomy: drawn > Theme.px(110)

    Rectangle {
        x: -Math.round(circle.drawn)
        y: x
        width: 2 * Math.round(circle.drawn)
        height: width
        radius: width / 2
        color: !circle.filled ? "transparent" : circle.tiny ? circle.colour : Theme.faded(circle.colour, 0.2)
        border.width: Theme.px(circle.filled ? 4 : 3)
        border.color: circle.colour

        Accessible.ignored: true
    }
}
