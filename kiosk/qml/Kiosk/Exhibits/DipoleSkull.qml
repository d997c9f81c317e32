pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A round head from above, the nose up.
Item {
    id: skull

    property real radius: 60

    // Nose and ears, below the round of the skull.
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: skull.height / 2 - skull.radius - height * 0.42
        width: skull.radius * 0.26
        height: width
        radius: width * 0.3
        rotation: 45
        color: Theme.surface
        border.width: Theme.px(4)
        border.color: Theme.outline

        Accessible.ignored: true
    }

    Repeater {
        model: [-1, 1]

        Rectangle {
            required property int modelData

            x: skull.width / 2 + modelData * skull.radius - width / 2
            y: (skull.height - height) / 2
            width: skull.radius * 0.17
            height: skull.radius * 0.42
            radius: width / 2
            color: Theme.surface
            border.width: Theme.px(4)
            border.color: Theme.outline

            Accessible.ignored: true
        }
    }

    Rectangle {
        anchors.centerIn: parent
        width: 2 * skull.radius
        height: width
        radius: width / 2
        color: Theme.surface
        border.width: Theme.px(4)
        border.color: Theme.outline

        Accessible.ignored: true
    }
}
