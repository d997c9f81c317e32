pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The latest reading as a large dot, the ones before as small ones.
Item {
    id: readings

    property var picture: ({})
    property real reach: 1
    property color accent: Theme.text
    readonly property var trail: picture.trail || []
    readonly property real spot: Theme.px(30)

    function _x(place: real): real {
        return readings.width * (0.5 + 0.5 * place / readings.reach);
    }

    Repeater {
        model: readings.trail.length / 2

        Rectangle {
            required property int index

            x: Math.round(readings._x(readings.trail[2 * index]) - width / 2)
            y: Math.round(readings.height * (1 - readings.trail[2 * index + 1]) - height / 2)
            width: Theme.px(11)
            height: width
            radius: width / 2
            color: Theme.text
            opacity: 0.65

            Accessible.ignored: true
        }
    }

    Rectangle {
        x: Math.round(readings._x(readings.picture.setting || 0) - width / 2)
        y: Math.round(readings.height * (1 - (readings.picture.share || 0)) - height / 2)
        width: readings.spot
        height: width
        radius: width / 2
        color: Theme.text
        border.width: Theme.px(5)
        border.color: readings.accent

        Accessible.ignored: true
    }
}
