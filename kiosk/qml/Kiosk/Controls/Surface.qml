import QtQuick
import Kiosk

// What can be touched or what stands on the background: one fill, one hairline, one radius.
Rectangle {
    property bool pressed: false
    property bool chosen: false
    property color accent: Theme.text

    radius: Theme.radius
    color: pressed ? Theme.faded(accent, 0.28) : chosen ? Theme.faded(accent, 0.16) : Theme.surfaceRaised
    border.width: Math.max(1, Theme.px(1.5))
    border.color: chosen || pressed ? accent : Theme.outline

    Accessible.ignored: true
}
