pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Controls

// Asks for the PIN. Its keys lie in another order each time: neither a smear on the glass nor a look from afar tells.
StaffCard {
    id: pad

    required property Staff staff

    objectName: "pin-pad"
    width: Theme.px(480)
    height: column.height + 2 * padding
    focus: true

    Keys.onPressed: event => {
        if (event.isAutoRepeat && event.key !== Qt.Key_Backspace)
            return;
        if (event.text.length === 1 && "0123456789".includes(event.text))
            pad.staff.digit(event.text);
        else if (event.key === Qt.Key_Backspace)
            pad.staff.erase();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            pad.staff.enter();
        else if (event.key === Qt.Key_Escape || event.key === Qt.Key_Back)
            pad.staff.back();
        event.accepted = event.key !== Qt.Key_Tab && event.key !== Qt.Key_Backtab;
    }
    Component.onCompleted: forceActiveFocus()

    Column {
        id: column

        width: pad.inner.width
        spacing: Theme.px(22)

        Item {
            width: column.width
            height: Theme.target

            StaffText {
                anchors.verticalCenter: parent.verticalCenter
                units: 44
                text: pad.staff.words.staff
                font.family: Theme.displayFamily
                font.weight: Font.Bold

                Accessible.role: Accessible.Heading
                Accessible.name: text
            }

            ToolButton {
                objectName: "pin-close"
                anchors.right: parent.right
                height: Theme.target
                stacked: true
                label: pad.staff.words.close
                icon: pad.staff.icons.close
                onActivated: pad.staff.back()
            }
        }

        StaffText {
            objectName: "pin-note"
            width: column.width
            // Room for two lines, so that the keys keep their places.
            height: Theme.px(2 * 26 * 1.3)
            verticalAlignment: Text.AlignVCenter
            text: pad.staff.note
            color: pad.staff.alarming ? Theme.text : Theme.textSoft
            font.weight: pad.staff.alarming ? Font.DemiBold : Font.Normal

            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }

        PinDots {
            objectName: "pin-dots"
            width: column.width
            count: pad.staff.count
            description: pad.staff.countText
        }

        Grid {
            id: keys

            columns: 3
            spacing: Theme.px(20)
            enabled: pad.staff.takesDigits

            Repeater {
                model: pad.staff.keys.slice(0, 9)

                PinKey {
                    required property string modelData

                    digit: modelData
                    label: pad.staff.words.digit.replace("{n}", modelData)
                    onActivated: pad.staff.digit(digit)
                }
            }

            ToolButton {
                objectName: "pin-erase"
                width: Theme.px(120)
                height: Theme.px(96)
                enabled: pad.staff.count > 0
                stacked: true
                label: pad.staff.words.erase
                icon: pad.staff.icons.erase
                onActivated: pad.staff.erase()
            }

            PinKey {
                digit: pad.staff.keys[9]
                label: pad.staff.words.digit.replace("{n}", digit)
                onActivated: pad.staff.digit(digit)
            }

            ToolButton {
                objectName: "pin-enter"
                width: Theme.px(120)
                height: Theme.px(96)
                enabled: pad.staff.canEnter
                stacked: true
                filled: true
                label: pad.staff.words.enter
                icon: pad.staff.icons.enter
                onActivated: pad.staff.enter()
            }
        }

        StaffText {
            width: column.width
            units: Theme.caption
            text: pad.staff.closesText
            color: Theme.textMuted
            horizontalAlignment: Text.AlignHCenter

            // It would be read out every second.
            Accessible.ignored: true
        }
    }
}
