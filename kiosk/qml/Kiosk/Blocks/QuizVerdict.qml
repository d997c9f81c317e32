import QtQuick
import Kiosk
import Kiosk.Controls

// Whether a choice was right, in a word, and why.
Item {
    id: verdict

    property string label: ""
    property string why: ""
    property var icon: null
    property bool correct: false
    // Only then a screen reader may find it.
    property bool told: false
    property color accent: Theme.text
    property real step: 1

    implicitHeight: reason.y + reason.implicitHeight

    Glyph {
        id: sign

        y: (word.height - height) / 2
        icon: verdict.icon
        size: 40
        color: word.color
    }

    PlainText {
        id: word

        objectName: "quiz-verdict"
        x: Theme.px(56)
        width: verdict.width - x
        step: verdict.step
        size: Theme.body
        text: verdict.label
        color: verdict.correct ? verdict.accent : Theme.text
        font.weight: Font.Bold

        Accessible.ignored: !verdict.told
    }

    PlainText {
        id: reason

        y: word.height + Theme.px(8) * verdict.step
        width: verdict.width
        step: verdict.step
        size: Theme.body - 4
        text: verdict.why
        color: Theme.textSoft
        lineHeight: 1.22

        Accessible.ignored: !verdict.told
    }
}
