import QtQuick
import Kiosk

// A straight piece of a light guide along x, and the light in it: the more power, the broader the light.
Item {
    id: guide

    // From 0 to 1.
    property real power: 0
    property color colour: Theme.text

    Rectangle {
        anchors.fill: parent
        color: Qt.tint(Theme.background, Theme.faded(Theme.outline, 0.36))

        Accessible.ignored: true
    }

    Rectangle {
        readonly property real share: Math.min(1, guide.power)

        y: (guide.height - height) / 2
        width: guide.width
        // In steps that nobody sees: between them nothing is painted.
        height: Math.round(guide.height * share * 4) / 4
        visible: share > 0.001
        color: guide.colour

        Accessible.ignored: true
    }
}
