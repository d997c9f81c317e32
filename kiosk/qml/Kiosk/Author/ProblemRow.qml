import QtQuick
import Kiosk.Author

// A problem as the terminal shows it: where, what, the line with a caret, and how to mend it.
Item {
    id: row

    required property int index
    required property var modelData
    property bool current: false

    signal activated

    height: words.height + 2 * 10
    activeFocusOnTab: true

    Accessible.role: Accessible.ListItem
    Accessible.name: modelData.severity + ": " + modelData.message + ", " + modelData.place
    Accessible.description: modelData.hint
    Accessible.focusable: true
    Accessible.selected: current
    Accessible.onPressAction: row.activated()

    Keys.onReturnPressed: row.activated()
    Keys.onEnterPressed: row.activated()
    Keys.onSpacePressed: row.activated()

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: row.activated()
    }

    HoverHandler {
        id: hover
    }

    Rectangle {
        anchors.fill: parent
        anchors.bottomMargin: 4
        radius: Ink.radius
        color: row.current || hover.hovered ? Ink.raised : "transparent"
        border.width: row.activeFocus ? 2 : 0
        border.color: Ink.text

        Accessible.ignored: true

        Rectangle {
            width: 3
            height: parent.height
            radius: 1
            color: Ink.mark(row.modelData.severity)
        }
    }

    Column {
        id: words

        x: 14
        y: 8
        width: row.width - x - 10
        spacing: 3

        Words {
            width: parent.width
            text: row.modelData.place
            color: Ink.mark(row.modelData.severity)
            font.pixelSize: Ink.small
            font.underline: hover.hovered
            wrapMode: Text.WrapAnywhere

            Accessible.ignored: true
        }

        Words {
            width: parent.width
            text: row.modelData.severity + ": " + row.modelData.message + " [" + row.modelData.code + "]"

            Accessible.ignored: true
        }

        Item {
            width: parent.width
            height: row.modelData.excerpt ? line.height + 7 : 0
            visible: row.modelData.excerpt !== ""
            clip: true

            // What is before the caret must be seen with it.
            Words {
                id: line

                x: Math.min(0, parent.width * 0.7 - before.width)
                text: row.modelData.excerpt
                color: Ink.soft
                font.pixelSize: Ink.small
                wrapMode: Text.NoWrap

                Accessible.ignored: true
            }

            TextMetrics {
                id: before

                font: line.font
                text: row.modelData.excerpt.substring(0, row.modelData.caret)
            }

            Rectangle {
                x: line.x + before.advanceWidth
                y: line.height + 1
                width: 8
                height: 3
                color: Ink.mark(row.modelData.severity)
            }
        }

        Words {
            width: parent.width
            text: row.modelData.hint
            color: Ink.good
            font.pixelSize: Ink.small

            Accessible.ignored: true
        }
    }
}
