import QtQuick
import Kiosk
import Kiosk.Controls

// What is written below a film.
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
    }

    PlainText {
        width: words.width
        visible: text !== ""
        size: Theme.caption
        text: words.credit
        color: Theme.textMuted
    }
}
