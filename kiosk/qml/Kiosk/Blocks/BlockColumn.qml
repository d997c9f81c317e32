pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Blocks one below the other.
Column {
    id: column

    property var blocks: []
    property color accent: Theme.text
    property real step: 1
    property real pictureHeight: 10000

    spacing: Theme.px(30) * step

    Repeater {
        model: column.blocks

        BlockView {
            required property var modelData

            width: column.width
            block: modelData
            accent: column.accent
            step: column.step
            pictureHeight: column.pictureHeight
        }
    }
}
