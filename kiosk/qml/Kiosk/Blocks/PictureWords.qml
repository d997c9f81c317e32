import QtQuick
import Kiosk
import Kiosk.Controls

// What stands below a picture: a line about it, and who made it.
Column {
    id: words

    property string caption: ""
    property string credit: ""
    property real step: 1

    spacing: Theme.px(4)

    PlainText {
        width: words.width
        visible: text !== ""
        step: words.step
        size: Theme.label
        text: words.caption
        color: Theme.textSoft
        lineHeight: 1.2
    }

    PlainText {
        width: words.width
        visible: text !== ""
        size: Theme.caption
        text: words.credit
        color: Theme.textMuted
    }
}
