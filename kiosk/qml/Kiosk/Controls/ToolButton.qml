import QtQuick
import Kiosk

// A button with its icon and its word: in a line (a wide pill), or stacked (in the bar).
TouchButton {
    id: button

    property var icon: null
    property bool stacked: false
    property bool filled: false
    property bool iconLast: false

    implicitWidth: stacked ? Math.max(Theme.px(108), word.implicitWidth + Theme.px(28))
                           : word.implicitWidth + glyph.implicitWidth + Theme.px(92)

    Surface {
        anchors.fill: parent
        radius: button.stacked ? Theme.radius : height / 2
        accent: button.accent
        chosen: button.checked
        pressed: button.pressed
        color: button.filled ? Qt.darker(button.accent, button.pressed ? 1.25 : 1)
                             : button.pressed ? Theme.faded(button.accent, 0.28)
                             : button.checked ? Theme.faded(button.accent, 0.2) : Theme.surfaceRaised
        border.width: button.filled ? 0 : Math.max(1, Theme.px(1.5))
    }

    Glyph {
        id: glyph

        x: button.stacked ? (button.width - width) / 2
                          : button.iconLast ? button.width - width - Theme.px(36) : Theme.px(36)
        y: button.stacked ? Theme.px(9) : (button.height - height) / 2
        icon: button.icon
        size: button.stacked ? 34 : 38
        color: button.filled ? Theme.onAccent : button.checked ? button.accent : Theme.text
    }

    PlainText {
        id: word

        x: button.stacked || !button.icon ? (button.width - width) / 2
                          : button.iconLast ? Theme.px(40) : button.width - width - Theme.px(40)
        y: button.stacked ? button.height - height - Theme.px(8) : (button.height - height) / 2
        // The bar keeps its measure: its words are large enough as they are.
        font.pixelSize: Theme.px(button.stacked ? Theme.caption : Theme.body)
        font.weight: button.stacked ? Font.Medium : Font.DemiBold
        text: button.label
        color: button.filled ? Theme.onAccent : Theme.text
        wrapMode: Text.NoWrap

        Accessible.ignored: true
    }
}
