pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One end of the line: it chooses between two settings, upright and diagonal.
Item {
    id: station

    property real radius: 60
    property string label: ""
    property color accent: Theme.text
    property bool sends: false

    width: 2 * radius
    height: 2 * radius

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: Theme.surfaceRaised
        border.width: Math.max(1, Theme.px(3))
        border.color: station.accent

        Accessible.ignored: true
    }

    Repeater {
        model: 4

        Rectangle {
            required property int index

            anchors.centerIn: parent
            width: Math.max(2, Theme.px(4))
            height: station.radius * (index < 2 ? 1.44 : 1.08)
            radius: width / 2
            rotation: [0, 90, 45, -45][index]
            antialiasing: true
            color: Theme.faded(station.accent, index < 2 ? 0.9 : 0.55)

            Accessible.ignored: true
        }
    }

    Rectangle {
        anchors.centerIn: parent
        width: station.radius * 0.5
        height: width
        radius: width / 2
        color: station.sends ? station.accent : Theme.surfaceRaised
        border.width: Math.max(1, Theme.px(4))
        border.color: station.accent

        Accessible.ignored: true
    }

    PlainText {
        x: Math.max(-station.x, (station.width - width) / 2)
        y: station.height + Theme.px(10)
        size: Theme.label + 2
        text: station.label
        font.weight: Font.DemiBold
        color: Theme.text
        wrapMode: Text.NoWrap
    }
}
