import QtQuick
import Kiosk
import Kiosk.Controls

// Words on a film: on a ground that is dark enough for them on any picture.
Rectangle {
    id: line

    property string words: ""
    // The most that it may take, in px.
    property real room: 0

    visible: words !== ""
    width: Math.min(line.room, text.implicitWidth + Theme.px(40))
    height: text.implicitHeight + Theme.px(20)
    radius: Theme.px(10)
    // White on it, on a white picture, still has more than 7:1.
    color: Theme.faded(Theme.plate, 0.84)

    Accessible.ignored: true

    PlainText {
        id: text

        objectName: "subtitle"
        x: (line.width - width) / 2
        y: Theme.px(10)
        width: Math.min(implicitWidth, line.room - Theme.px(40))
        size: Theme.body
        text: line.words
        color: Theme.plateText
        font.weight: Font.Medium
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1.15
    }
}
