import QtQuick
import Kiosk
import Kiosk.Controls

// The end of a quiz: how many answers were right, and the way back to its beginning.
Column {
    id: end

    property int score: 0
    property int most: 0
    property string words: ""
    property string label: ""
    property var icon: null
    property color accent: Theme.text
    property real step: 1

    signal again

    spacing: Theme.px(30) * step

    PlainText {
        text: end.score + "\u2009/\u2009" + end.most
        size: Theme.number * 2.4
        step: end.step
        color: end.accent
        font.family: Theme.displayFamily
        font.weight: Font.Bold

        Accessible.ignored: true
    }

    PlainText {
        objectName: "quiz-score"
        width: end.width
        size: Theme.lead
        step: end.step
        text: end.words
        font.weight: Font.DemiBold
    }

    ToolButton {
        objectName: "quiz-again"
        height: Theme.target
        filled: true
        accent: end.accent
        label: end.label
        icon: end.icon
        onActivated: end.again()
    }
}
