import QtQuick
import QtQuick.Window
import Kiosk.Author
import Kiosk.Backend

// The author's window: the show as the display will have it, and beside it what is wrong and what can be set.
Window {
    id: root

    required property Desk desk

    width: 1440
    height: 860
    minimumWidth: 900
    minimumHeight: 600
    color: Ink.desk
    title: "Kiosk preview" + (desk.show ? ": " + (desk.show as KioskController).title : "")

    Stand {
        anchors.left: parent.left
        anchors.right: panel.left
        anchors.top: parent.top
        anchors.bottom: note.top
        anchors.margins: 20
        desk: root.desk
    }

    Rectangle {
        id: note

        objectName: "note"
        anchors.left: parent.left
        anchors.right: panel.left
        anchors.bottom: parent.bottom
        height: shown ? words.height + 2 * 12 : 0
        visible: shown
        color: Ink.raised

        readonly property bool shown: root.desk.note !== "" && root.desk.show !== null

        Words {
            id: words

            x: 20
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 40
            text: root.desk.note
            color: Ink.warning

            Accessible.role: Accessible.AlertMessage
        }
    }

    Panel {
        id: panel

        anchors.right: parent.right
        width: 392
        height: parent.height
        desk: root.desk
        onHelpWanted: help.visible = !help.visible
    }

    AuthorKeys {
        id: keys

        desk: root.desk
        onHelpWanted: help.visible = !help.visible
        onCloseWanted: root.close()
    }

    Shortcut {
        sequences: ["Escape"]
        enabled: help.visible
        onActivated: help.visible = false
    }

    KeyList {
        id: help

        objectName: "key-list"
        x: (panel.x - width) / 2
        y: (root.height - height) / 2
        visible: false
        keys: keys.all
        onCloseWanted: visible = false
    }
}
