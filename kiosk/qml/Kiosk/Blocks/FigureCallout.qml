import QtQuick
import Kiosk
import Kiosk.Controls

// A label on a figure, centred on its point, kept inside the picture.
PlainText {
    id: callout

    required property Item room
    property string words: ""
    property point at: Qt.point(0.5, 0.5)
    readonly property real _edge: Theme.px(8)

    // The label follows the width of the picture, as a printed one would; never below a caption's size.
    font.pixelSize: Math.max(Theme.px(Theme.caption * 0.9), Math.round(room.width * 28 / 1200))
    x: Math.max(_edge, Math.min(room.width - width - _edge, at.x * room.width - width / 2))
    y: Math.max(_edge, Math.min(room.height - height - _edge, at.y * room.height - height / 2))
    text: words
    font.weight: Font.Medium
    horizontalAlignment: Text.AlignHCenter
    wrapMode: Text.NoWrap
    lineHeight: 1.1
}
