import QtQuick
import Kiosk

// A sensor: larger where the field is stronger, with the sign of its direction, which the colour repeats.
Item {
    id: sensor

    // In fT.
    property real reading: 0
    property real most: 40
    property color outward: Theme.text
    property color inward: Theme.text
    readonly property bool out: reading > 0
    // The area goes with the field; 300 fT is as large as it gets.
    readonly property real strength: Math.min(1, Math.sqrt(Math.abs(reading) / 300))
    readonly property real side: Math.round(Math.max(most * 0.22, most * strength))
    readonly property real bar: Math.round(side * 0.5)

    Accessible.ignored: true

    Rectangle {
        anchors.centerIn: parent
        width: sensor.side
        height: width
        radius: width / 2
        color: Theme.faded(sensor.out ? sensor.outward : sensor.inward, 0.35 + 0.65 * sensor.strength)

        Accessible.ignored: true
    }

    Rectangle {
        anchors.centerIn: parent
        width: sensor.bar
        height: Math.max(2, Math.round(sensor.side * 0.12))
        color: Theme.background

        Accessible.ignored: true
    }

    Rectangle {
        anchors.centerIn: parent
        visible: sensor.out
        width: Math.max(2, Math.round(sensor.side * 0.12))
        height: sensor.bar
        color: Theme.background

        Accessible.ignored: true
    }
}
