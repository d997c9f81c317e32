pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Controls

// Updates from USB sticks: what was found, why one is refused, and what has come of it.
Item {
    id: page

    required property Staff staff

    StaffText {
        id: state

        objectName: "update-text"
        width: page.width
        text: page.staff.updateText
        color: page.staff.updateLines.length ? Theme.textSoft : Theme.text

        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    StaffList {
        id: list

        y: state.height + Theme.px(24)
        width: page.width
        height: look.y - y - Theme.px(24)
        model: page.staff.updateLines
        downWord: page.staff.words.down
        upWord: page.staff.words.up
        downIcon: page.staff.icons.down
        upIcon: page.staff.icons.up
        delegate: Rectangle {
            id: offer

            required property var modelData
            required property int index

            width: list.room
            height: words.height + Theme.px(40)
            radius: Theme.radius
            color: Theme.surfaceRaised
            border.width: Math.max(1, Theme.px(1.5))
            border.color: Theme.outline

            Column {
                id: words

                x: Theme.px(24)
                y: Theme.px(20)
                width: install.x - x - Theme.px(20)
                spacing: Theme.px(4)

                StaffText {
                    width: words.width
                    text: offer.modelData.title || ""
                    font.weight: Font.DemiBold
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }

                StaffText {
                    width: words.width
                    units: Theme.caption
                    visible: text !== ""
                    text: offer.modelData.about || ""
                    color: Theme.textMuted
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }

                Item {
                    width: words.width
                    height: reason.height

                    Glyph {
                        size: 30
                        icon: offer.modelData.good ? page.staff.icons.good : page.staff.icons.error
                        color: offer.modelData.good ? Theme.accent("optics") : Theme.accent("brain")
                    }

                    StaffText {
                        id: reason

                        x: Theme.px(42)
                        width: parent.width - x
                        units: 24
                        text: offer.modelData.state || ""
                    }
                }
            }

            ToolButton {
                id: install

                objectName: "staff-install-" + offer.index
                x: offer.width - (visible ? width + Theme.px(20) : 0)
                anchors.verticalCenter: parent.verticalCenter
                height: Theme.target
                visible: offer.modelData.good === true
                enabled: !page.staff.updating
                stacked: true
                label: page.staff.words.install
                icon: page.staff.icons.install
                onActivated: page.staff.chooseUpdate(offer.index)
            }
        }
    }

    StaffButton {
        id: look

        objectName: "staff-look"
        y: page.height - height
        width: Math.min(page.width, implicitWidth)
        visible: page.staff.canUpdate
        enabled: !page.staff.updating
        label: page.staff.words.look
        icon: page.staff.icons.update
        onActivated: page.staff.lookForUpdates()
    }
}
