import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Controls

// The loop, the deck and how loud films are.
Column {
    id: page

    required property Staff staff
    readonly property var words: staff.words
    readonly property real _wide: Math.min(page.width, Theme.px(560))

    spacing: Theme.px(20)

    StaffText {
        objectName: "loop-text"
        width: page.width
        text: page.staff.loopText
        color: Theme.textSoft
    }

    StaffButton {
        objectName: "staff-pause"
        width: page._wide
        label: page.staff.paused ? page.words.resume : page.words.pause
        icon: page.staff.paused ? page.staff.icons.play : page.staff.icons.pause
        checkable: true
        checked: page.staff.paused
        onActivated: {
            if (page.staff.paused)
                page.staff.resume();
            else
                page.staff.pause();
        }
    }

    StaffButton {
        objectName: "staff-reload"
        width: page._wide
        label: page.words.reload
        icon: page.staff.icons.reload
        onActivated: page.staff.reload()
    }

    Item {
        width: 1
        height: Theme.px(16)
    }

    StaffText {
        objectName: "volume-text"
        width: page.width
        text: page.staff.volumeText
        color: Theme.textSoft

        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    Rectangle {
        width: page._wide
        height: Theme.px(16)
        radius: height / 2
        color: Theme.surfaceRaised
        border.width: Math.max(1, Theme.px(1.5))
        border.color: Theme.outline

        Accessible.ignored: true

        Rectangle {
            width: parent.width * page.staff.volume
            height: parent.height
            radius: height / 2
            color: Theme.text

            Accessible.ignored: true
        }
    }

    Row {
        spacing: Theme.px(20)

        ToolButton {
            objectName: "staff-quieter"
            width: (page._wide - parent.spacing) / 2
            height: Theme.target
            stacked: true
            enabled: page.staff.volume > 0
            label: page.words.quieter
            icon: page.staff.icons.quieter
            onActivated: page.staff.turn(-1)
        }

        ToolButton {
            objectName: "staff-louder"
            width: (page._wide - parent.spacing) / 2
            height: Theme.target
            stacked: true
            enabled: page.staff.volume < 1
            label: page.words.louder
            icon: page.staff.icons.louder
            onActivated: page.staff.turn(1)
        }
    }
}
