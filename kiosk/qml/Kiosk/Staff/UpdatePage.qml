import QtQuick
import Kiosk
import Kiosk.Backend

// An update from a USB stick.
Column {
    id: page

    required property Staff staff

    spacing: Theme.px(20)

    StaffText {
        width: page.width
        text: page.staff.words.no_updates
        color: Theme.textSoft
    }
}
