pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Controls

// All slides by name; a touch shows one.
StaffList {
    id: list

    required property Staff staff

    model: staff.lines
    downWord: staff.words.down
    upWord: staff.words.up
    downIcon: staff.icons.down
    upIcon: staff.icons.up
    delegate: TouchButton {
        id: row

        required property var modelData

        objectName: "staff-slide-" + (modelData.number || 0)
        width: list.room
        height: Theme.target
        label: (modelData.number || "") + ". " + (modelData.name || "")
        onActivated: list.staff.go(modelData.number - 1)

        Surface {
            anchors.fill: parent
            pressed: row.pressed
        }

        StaffText {
            x: Theme.px(24)
            width: Theme.px(64)
            anchors.verticalCenter: parent.verticalCenter
            text: row.modelData.number || ""
            color: Theme.textMuted

            Accessible.ignored: true
        }

        StaffText {
            x: Theme.px(88)
            width: row.width - x - Theme.px(24)
            anchors.verticalCenter: parent.verticalCenter
            text: row.modelData.name || ""
            wrapMode: Text.NoWrap
            elide: Text.ElideRight

            Accessible.ignored: true
        }
    }
}
