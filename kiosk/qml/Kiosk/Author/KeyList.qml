pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Author

// The list of keys, over the show.
Rectangle {
    id: list

    required property list<var> keys

    signal closeWanted

    width: 380
    height: rows.height + 2 * 24
    radius: 12
    color: Ink.panel
    border.width: 1
    border.color: Ink.line

    Accessible.role: Accessible.Dialog
    Accessible.name: "Keys"

    // It takes what it is touched with: the show lies below.
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: list.closeWanted()
    }

    Column {
        id: rows

        x: 28
        y: 24
        spacing: 9

        Words {
            text: "Keys"
            font.pixelSize: 18
            font.weight: Font.DemiBold
            bottomPadding: 6
        }

        Repeater {
            model: list.keys

            Row {
                required property var modelData

                Words {
                    width: 130
                    text: parent.modelData.keys
                    color: Ink.accent
                }

                Words {
                    text: parent.modelData.does
                    color: Ink.soft
                }
            }
        }
    }
}
