import QtQuick
import Kiosk

// The mark of a series: a disc, a ring, a square, a square on its corner, so that no colour is needed to tell them.
Rectangle {
    id: mark

    property int shape: 0
    // Of bars all marks are squares, filled or open.
    property bool square: false
    property color colour: Theme.text
    readonly property bool _open: shape === 1

    width: Theme.px(shape === 3 ? 15 : 17)
    height: width
    radius: square ? Theme.px(3) : shape < 2 ? width / 2 : 0
    rotation: shape === 3 && !square ? 45 : 0
    antialiasing: true
    color: _open ? Theme.surface : colour
    border.width: _open ? Theme.px(4) : 0
    border.color: colour

    Accessible.ignored: true
}
