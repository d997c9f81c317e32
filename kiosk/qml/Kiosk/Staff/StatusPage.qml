pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Backend

// How the kiosk does, line by line.
Item {
    id: page

    required property Staff staff

    StaffList {
        id: list

        width: page.width
        height: identify.y - Theme.px(24)
        model: page.staff.lines
        downWord: page.staff.words.down
        upWord: page.staff.words.up
        downIcon: page.staff.icons.down
        upIcon: page.staff.icons.up
        delegate: Item {
            id: line

            required property var modelData

            width: list.room
            height: Math.max(label.height, value.height) + Theme.px(13)

            Accessible.role: Accessible.StaticText
            Accessible.name: (line.modelData.label || "") + ": " + (line.modelData.value || "")

            Rectangle {
                y: parent.height
                width: parent.width
                height: Math.max(1, Theme.px(1))
                color: Theme.faded(Theme.outline, 0.5)

                Accessible.ignored: true
            }

            StaffText {
                id: label

                width: parent.width * 0.34
                units: 26
                text: line.modelData.label || ""
                color: Theme.textMuted

                Accessible.ignored: true
            }

            StaffText {
                id: value

                x: parent.width * 0.36
                width: parent.width - x
                units: 26
                text: line.modelData.value || ""
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere

                Accessible.ignored: true
            }
        }
    }

    StaffButton {
        id: identify

        objectName: "staff-identify"
        y: page.height - height
        width: Math.min(page.width, implicitWidth)
        label: page.staff.words.identify
        icon: page.staff.icons.display
        onActivated: page.staff.identify()
    }
}
