import QtQuick
import Kiosk

// The small line over a title that names the area, behind a short dash in the area's accent.
Item {
    id: eyebrow

    property string text: ""
    property color accent: Theme.text
    property real step: 1

    implicitHeight: visible ? words.implicitHeight : 0
    visible: text !== ""

    Rectangle {
        anchors.verticalCenter: words.verticalCenter
        width: Theme.px(44)
        height: Theme.px(6)
        radius: height / 2
        color: eyebrow.accent

        Accessible.ignored: true
    }

    PlainText {
        id: words

        x: Theme.px(64)
        width: eyebrow.width - x
        step: eyebrow.step
        size: Theme.label + 4
        text: eyebrow.text
        color: eyebrow.accent
        font.weight: Font.DemiBold
        font.letterSpacing: Theme.px(0.4)
    }
}
