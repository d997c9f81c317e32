import QtQuick
import Kiosk
import Kiosk.Controls

// An answer to choose; once one is chosen, the right one and the chosen one say what they are.
TouchButton {
    id: option

    property int number: 1
    property bool answered: false
    property bool correct: false
    property bool chosen: false
    property string word: ""
    property var icon: null
    property real step: 1
    readonly property bool told: answered && (correct || chosen)

    enabled: !answered
    opacity: 1
    implicitHeight: Math.max(Theme.target, words.implicitHeight + Theme.px(34) * step)

    Accessible.description: told ? word : ""

    Surface {
        anchors.fill: parent
        accent: option.accent
        pressed: option.pressed
        chosen: option.answered && option.correct
        color: pressed ? Theme.faded(accent, 0.28) : chosen ? Qt.tint(Theme.surfaceRaised, Theme.faded(accent, 0.2))
                                                            : option.answered && !option.chosen ? Theme.surface : Theme.surfaceRaised
        border.width: Math.max(1, Theme.px(option.told ? 3 : 1.5))
        border.color: option.answered && option.correct ? accent : option.told ? Theme.textSoft : Theme.outline
    }

    PlainText {
        id: place

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(30)
        visible: !option.told
        step: option.step
        size: Theme.body - 2
        text: String(option.number)
        color: option.answered ? Theme.textMuted : option.accent
        font.weight: Font.Bold

        Accessible.ignored: true
    }

    Glyph {
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(20)
        visible: option.told
        icon: option.icon
        size: 38
        color: option.correct ? option.accent : Theme.textSoft
    }

    PlainText {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(76)
        width: option.width - x - Theme.px(28)
        step: option.step
        size: Theme.body - 2
        text: option.label
        color: option.answered && !option.told ? Theme.textMuted : Theme.text
        font.weight: option.told ? Font.DemiBold : Font.Medium
        lineHeight: 1.14

        Accessible.ignored: true
    }
}
