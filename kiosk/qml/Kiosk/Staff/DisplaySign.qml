import QtQuick
import Kiosk

// Which display this is, large enough to be read across the room. It takes no touch.
Rectangle {
    id: card

    property var sign: ({})
    property real room: 0

    objectName: "display-sign"
    width: Math.min(room, Theme.px(560))
    height: words.height + Theme.px(80)
    radius: Theme.radius * 1.5
    color: Theme.surface
    border.width: Math.max(1, Theme.px(2))
    border.color: Theme.outline

    Accessible.role: Accessible.AlertMessage
    Accessible.name: (card.sign.title || "") + ", " + (card.sign.name || "")

    Column {
        id: words

        anchors.centerIn: parent
        width: card.width - Theme.px(60)
        spacing: Theme.px(8)

        StaffText {
            width: words.width
            horizontalAlignment: Text.AlignHCenter
            units: Theme.lead
            text: card.sign.title || ""
            color: Theme.textSoft
        }

        StaffText {
            width: words.width
            horizontalAlignment: Text.AlignHCenter
            units: 280
            text: card.sign.number || ""
            font.family: Theme.displayFamily
            font.weight: Font.Bold
        }

        StaffText {
            width: words.width
            horizontalAlignment: Text.AlignHCenter
            units: Theme.lead
            text: card.sign.name || ""
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }

        StaffText {
            width: words.width
            horizontalAlignment: Text.AlignHCenter
            text: card.sign.size || ""
            color: Theme.textSoft
        }
    }
}
