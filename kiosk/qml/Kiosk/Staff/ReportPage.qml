pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Controls

// What is wrong: with the deck, or in the log.
StaffList {
    id: list

    required property Staff staff
    property string nothing: ""

    model: staff.lines
    spacing: Theme.px(24)
    downWord: staff.words.down
    upWord: staff.words.up
    downIcon: staff.icons.down
    upIcon: staff.icons.up
    delegate: Item {
        id: row

        required property var modelData

        width: list.room
        height: words.height

        Accessible.role: Accessible.StaticText
        Accessible.name: place.text + ": " + message.text

        Glyph {
            y: Theme.px(2)
            size: 36
            icon: row.modelData.error ? list.staff.icons.error : list.staff.icons.warning
            color: row.modelData.error ? Theme.accent("brain") : Theme.accent("materials")
        }

        Column {
            id: words

            x: Theme.px(60)
            width: row.width - x
            spacing: Theme.px(4)

            StaffText {
                id: place

                width: words.width
                units: Theme.caption
                text: row.modelData.place || ""
                color: Theme.textMuted
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere

                Accessible.ignored: true
            }

            StaffText {
                id: message

                width: words.width
                units: 24
                text: row.modelData.text || ""
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere

                Accessible.ignored: true
            }
        }
    }

    StaffText {
        visible: list.staff.lines.length === 0
        width: list.room
        text: list.nothing
        color: Theme.textSoft
    }
}
