import QtQuick
import Kiosk
import Kiosk.Controls

// Something that staff can have done: its icon, and its word beside it, in a column of others.
TouchButton {
    id: button

    property var icon: null
    property bool filled: false

    implicitWidth: Theme.px(560)
    implicitHeight: Theme.target

    Surface {
        anchors.fill: parent
        accent: button.accent
        chosen: button.checked
        pressed: button.pressed
        color: button.filled ? Qt.darker(button.accent, button.pressed ? 1.25 : 1)
                             : button.pressed ? Theme.faded(button.accent, 0.28)
                             : button.checked ? Theme.faded(button.accent, 0.2) : Theme.surfaceRaised
        border.width: button.filled ? 0 : Math.max(1, Theme.px(1.5))
    }

    Glyph {
        x: Theme.px(28)
        anchors.verticalCenter: parent.verticalCenter
        icon: button.icon
        size: 38
        color: button.filled ? Theme.onAccent : Theme.text
    }

    StaffText {
        x: Theme.px(88)
        width: button.width - x - Theme.px(24)
        anchors.verticalCenter: parent.verticalCenter
        units: 28
        text: button.label
        color: button.filled ? Theme.onAccent : Theme.text
        font.weight: Font.DemiBold

        Accessible.ignored: true
    }
}
