import QtQuick
import Kiosk
import Kiosk.Controls

// A circle around the place where it stands, with its size written where there is room.
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

    PlainText {
        // The way comes from the lower left.
        x: circle.roomy ? (circle.above ? -width / 2 : circle.drawn * 0.12) : circle.drawn * 0.75 + Theme.px(24)
        y: circle.roomy ? circle.drawn * (circle.above ? -0.78 : 0.42)
                        : circle.above ? -circle.drawn * 0.7 - height : circle.drawn * 0.7
        size: Theme.label
        text: circle.label
        horizontalAlignment: circle.roomy ? Text.AlignHCenter : Text.AlignLeft
        font.weight: Font.DemiBold
        color: circle.filled ? Theme.text : Theme.textSoft
        wrapMode: Text.NoWrap
    }
}
