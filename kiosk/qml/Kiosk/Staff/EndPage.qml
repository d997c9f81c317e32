import QtQuick
import Kiosk
import Kiosk.Backend

// Restart and leave; each is asked about once more.
Column {
    id: page

    required property Staff staff
    readonly property var words: staff.words
    readonly property real _wide: Math.min(page.width, Theme.px(560))

    spacing: Theme.px(16)

    StaffButton {
        objectName: "staff-restart"
        width: page._wide
        label: page.words.restart
        icon: page.staff.icons.restart
        onActivated: page.staff.want("restart")
    }

    StaffText {
        width: page.width
        text: page.words.restart_note
        color: Theme.textSoft
        bottomPadding: Theme.px(36)
    }

    StaffButton {
        objectName: "staff-leave"
        width: page._wide
        label: page.words.leave
        icon: page.staff.icons.leave
        onActivated: page.staff.want("leave")
    }

    StaffText {
        width: page.width
        text: page.words.leave_note
        color: Theme.textSoft
    }
}
