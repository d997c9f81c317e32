import QtQuick
import Kiosk

// A photon: a bar along its polarisation. Kinds 0 and 1 are upright, 2 and 3 diagonal; hollow ones come from the spy.
Rectangle {
    id: bar

    property int kind: 0
    property bool hollow: false
    property real length: Theme.px(34)

    implicitWidth: Math.max(3, Math.round(length * 0.24))
    implicitHeight: length
    radius: width / 2
    rotation: [0, 90, 45, -45][kind] || 0
    antialiasing: true
    border.width: hollow ? Math.max(1, Theme.px(2.5)) : 0
    border.color: color

    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        anchors.margins: bar.border.width
        visible: bar.hollow
        radius: width / 2
        color: Theme.background
        antialiasing: true

        Accessible.ignored: true
    }
}
