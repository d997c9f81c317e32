import QtQuick
import Kiosk
import Kiosk.Controls

// A line that leads to another slide: its icon, its words, and an arrow.
TouchButton {
    id: outcome

    property var icon: null
    property var goIcon: null
    property real step: 1

    implicitHeight: Math.max(Theme.px(104) * step, words.implicitHeight + Theme.px(36) * step)

    Surface {
        anchors.fill: parent
        accent: outcome.accent
        pressed: outcome.pressed
        color: outcome.pressed ? Theme.faded(outcome.accent, 0.28) : Theme.faded(Theme.surfaceRaised, 0.86)
    }

    Glyph {
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(28)
        width: Theme.px(48)
        icon: outcome.icon
        size: 44
        color: outcome.accent
    }

    PlainText {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.px(104)
        width: outcome.width - x - Theme.px(84)
        step: outcome.step
        size: Theme.label + 2
        text: outcome.label
        font.weight: Font.DemiBold
        lineHeight: 1.14

        Accessible.ignored: true
    }

    Glyph {
        anchors.verticalCenter: parent.verticalCenter
        x: outcome.width - width - Theme.px(30)
        icon: outcome.goIcon
        size: 34
        color: Theme.textMuted
    }
}
