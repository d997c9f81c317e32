pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Controls

// The staff's panel: its sections, and the one on view.
StaffCard {
    id: board

    required property Staff staff
    readonly property real _gap: Theme.px(12)
    readonly property int _columns: Theme.portrait ? 5 : 1
    readonly property real _cell: Theme.portrait ? (inner.width - (_columns - 1) * _gap) / _columns : Theme.px(200)

    objectName: "staff-board"
    padding: Theme.px(36)
    focus: true

    onTouched: staff.touch()
    Keys.onPressed: event => {
        board.staff.touch();
        if (event.key === Qt.Key_Escape || event.key === Qt.Key_Back)
            board.staff.back();
        event.accepted = event.key !== Qt.Key_Tab && event.key !== Qt.Key_Backtab;
    }
    Component.onCompleted: forceActiveFocus()

    Item {
        id: top

        width: Theme.portrait ? board.inner.width : board._cell
        height: Theme.portrait ? Theme.target : Theme.px(96)

        StaffText {
            id: name

            units: 34
            text: board.staff.words.staff
            font.family: Theme.displayFamily
            font.weight: Font.Bold

            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        StaffText {
            anchors.top: name.bottom
            anchors.topMargin: Theme.px(4)
            width: parent.width
            units: Theme.caption
            text: board.staff.closesText
            color: Theme.textMuted

            // It would be read out every second.
            Accessible.ignored: true
        }
    }

    Grid {
        id: sections

        y: Theme.portrait ? board.inner.height - height : top.height + Theme.px(12)
        columns: board._columns
        spacing: board._gap

        Repeater {
            model: board.staff.sections

            ToolButton {
                required property string modelData

                objectName: "staff-" + modelData
                width: board._cell
                height: Theme.target
                stacked: true
                label: board.staff.words[modelData] + (board.staff.counts[modelData] ? " " + board.staff.counts[modelData] : "")
                icon: board.staff.icons[modelData]
                checkable: true
                checked: board.staff.section === modelData && !board.staff.confirming
                enabled: !board.staff.confirming
                onActivated: board.staff.openSection(modelData)
            }
        }

        ToolButton {
            objectName: "staff-language"
            width: board._cell
            height: Theme.target
            stacked: true
            label: board.staff.otherLanguageName
            icon: board.staff.icons.language
            onActivated: board.staff.otherLanguage()
        }

        ToolButton {
            objectName: "staff-close"
            width: board._cell
            height: Theme.target
            stacked: true
            label: board.staff.words.close
            icon: board.staff.icons.close
            enabled: !board.staff.confirming
            onActivated: board.staff.back()
        }
    }

    StaffPage {
        x: Theme.portrait ? 0 : board._cell + Theme.px(48)
        y: Theme.portrait ? top.height + Theme.px(12) : 0
        width: board.inner.width - x
        height: (Theme.portrait ? sections.y - Theme.px(28) : board.inner.height) - y
        staff: board.staff
    }
}
