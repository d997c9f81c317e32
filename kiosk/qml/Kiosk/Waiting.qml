import QtQuick
import QtQuick.Window
import Kiosk

// The window of a kiosk that has no deck to show yet.
Window {
    id: root

    required property string line
    required property list<string> lines

    width: 1280
    height: 720
    visible: false
    color: Theme.background
    title: root.line

    BackSoon {
        anchors.fill: parent
        title: root.line
        lines: root.lines

        HoverHandler {
            cursorShape: Qt.BlankCursor
        }
    }

    Binding {
        target: Theme
        property: "stageWidth"
        value: root.width
    }
    Binding {
        target: Theme
        property: "stageHeight"
        value: root.height
    }
}
