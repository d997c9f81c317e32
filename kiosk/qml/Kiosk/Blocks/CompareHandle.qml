import QtQuick
import Kiosk
import Kiosk.Controls

// The line between two pictures, with a grip as large as a finger.
Item {
    id: handle

    property var icon: null
    property color accent: Theme.text
    property bool focused: false

    width: Theme.target

    Rectangle {
        x: (handle.width - width) / 2
        width: Math.max(2, Theme.px(4))
        height: handle.height
        color: handle.accent

        Accessible.ignored: true
    }

    Rectangle {
        y: handle.height * 0.5 - height / 2
        width: Theme.target
        height: width
        radius: width / 2
        color: Theme.plate
        border.width: handle.focused ? Theme.px(6) : Theme.px(4)
        border.color: handle.accent

        Accessible.ignored: true

        Glyph {
            anchors.centerIn: parent
            icon: handle.icon
            size: 40
            color: handle.accent
        }
    }
}
