import QtQuick
import Kiosk
import Kiosk.Controls

// A word of the glossary: a touch opens its definition.
TouchButton {
    id: term

    property real step: 1

    implicitHeight: Math.max(Theme.target, word.implicitHeight + Theme.px(32))

    Surface {
        anchors.fill: parent
        accent: term.accent
        pressed: term.pressed
        color: term.pressed ? Theme.faded(term.accent, 0.28) : Theme.faded(Theme.surfaceRaised, 0.86)
    }

    PlainText {
        id: word

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(22)
        width: term.width - 2 * x
        step: term.step
        size: Theme.label
        text: term.label
        font.weight: Font.DemiBold
        lineHeight: 1.12

        Accessible.ignored: true
    }
}
