pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One end of the line: it chooses between two settings, upright and diagonal.
Item {
    id: station

    property real radius: 60
    property color accent: Theme.text
    property bool sends: false

    width: 2 * radius
    height: 2 * radius

    Accessible.ignored: true

    Repeater {
        model: [1, 0.84]

        Rectangle {
            required property real modelData

            anchors.centerIn: parent
            width: station.width * modelData
            height: width
            radius: width / 2
            color: modelData === 1 ? Theme.background : Theme.surfaceRaised
            border.width: Math.max(1, Theme.px(modelData === 1 ? 2 : 4))
            border.color: Theme.faded(station.accent, modelData === 1 ? 0.45 : 1)
            antialiasing: true

            Accessible.ignored: true
        }
    }

    Repeater {
        model: 4

        Rectangle {
            required property int index

            anchors.centerIn: parent
            width: Math.max(2, Theme.px(5))
            height: station.radius * (index < 2 ? 1.3 : 1.05)
            radius: width / 2
            rotation: [0, 90, 45, -45][index]
            antialiasing: true
            color: Theme.faded(station.accent, index < 2 ? 1 : 0.5)

            Accessible.ignored: true
        }
    }

    Rectangle {
        anchors.centerIn: parent
        width: station.radius * 0.44
        height: width
        radius: width / 2
        color: station.sends ? station.accent : Theme.surfaceRaised
        border.width: Math.max(1, Theme.px(4))
        border.color: station.accent
        antialiasing: true

        Accessible.ignored: true
    }
}
