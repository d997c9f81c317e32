import QtQuick
import Kiosk

// An icon: one character of an icon font. Decoration; the control beside it has the words.
Text {
    property var icon: null
    property real size: 36

    textFormat: Text.PlainText
    text: icon ? icon.glyph : ""
    color: Theme.text
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    font.family: icon ? icon.family : Theme.family
    font.pixelSize: Theme.px(size)

    Accessible.ignored: true
}
