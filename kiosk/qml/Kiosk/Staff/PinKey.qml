import QtQuick
import Kiosk
import Kiosk.Controls

// A digit of the pad.
TouchButton {
    id: key

    property string digit: ""

    objectName: "pin-" + digit
    implicitWidth: Theme.px(120)
    implicitHeight: Theme.px(96)

    Surface {
        anchors.fill: parent
        pressed: key.pressed
    }

    StaffText {
        anchors.centerIn: parent
        units: 48
        text: key.digit
        font.weight: Font.DemiBold

        Accessible.ignored: true
    }
}
