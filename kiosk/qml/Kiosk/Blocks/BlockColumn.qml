pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Backend

// Blocks one below the other.
Column {
    id: column

    property KioskController controller: null
    property var blocks: []
    property color accent: Theme.text
    property real step: 1
    property real pictureHeight: 10000
    property bool live: false

    spacing: Theme.px(30) * step

    Repeater {
        model: column.blocks

        BlockView {
            required property var modelData

            width: column.width
            controller: column.controller
            block: modelData
            accent: column.accent
            step: column.step
            pictureHeight: column.pictureHeight
            live: column.live
        }
    }
}
