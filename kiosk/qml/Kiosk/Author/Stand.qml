pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Author
import Kiosk.Backend

// Where the show stands: laid out in the size of its display, to the px, and then scaled as a whole to the room.
Item {
    id: stand

    required property Desk desk
    readonly property real factor: Math.min(width / desk.showWidth, (height - 28) / desk.showHeight)

    Item {
        id: frame

        objectName: "frame"
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -14
        width: stand.desk.showWidth * stand.factor
        height: stand.desk.showHeight * stand.factor
        clip: true

        Rectangle {
            anchors.fill: parent
            color: stand.desk.show ? Theme.background : Ink.panel
        }

        Loader {
            active: stand.desk.show !== null
            sourceComponent: Show {
                objectName: "show"
                controller: stand.desk.show as KioskController
                alone: false
                width: stand.desk.showWidth
                height: stand.desk.showHeight
                transformOrigin: Item.TopLeft
                scale: stand.factor
            }
        }
    }

    Rectangle {
        anchors.fill: frame
        anchors.margins: -1
        color: "transparent"
        border.width: 1
        border.color: Ink.line
    }

    Words {
        anchors.top: frame.bottom
        anchors.topMargin: 10
        anchors.right: frame.right
        text: stand.desk.showWidth + " × " + stand.desk.showHeight + " at " + Math.round(100 * stand.factor) + " %"
        color: Ink.soft
        font.pixelSize: Ink.small
    }

    Words {
        anchors.centerIn: frame
        width: Math.min(frame.width - 2 * Ink.margin, 420)
        visible: stand.desk.show === null
        horizontalAlignment: Text.AlignHCenter
        text: stand.desk.note || "Reading the deck …"
        color: Ink.soft
        font.pixelSize: 16
    }
}
