pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The squares of the map, from its middle, and how long their sides are.
Item {
    id: grid

    property real pitch: 100
    property string label: ""
    // Lines on each side of the middle; while a display is turned the map may have less than no height.
    readonly property int across: pitch > 4 ? Math.max(0, Math.floor(width / 2 / pitch)) : 0
    readonly property int down: pitch > 4 ? Math.max(0, Math.floor(height / 2 / pitch)) : 0
    readonly property real hair: Math.max(1, Theme.px(1))

    Repeater {
        model: 2 * grid.across + 1

        Rectangle {
            required property int index

            x: Math.round(grid.width / 2 + (index - grid.across) * grid.pitch)
            width: grid.hair
            height: grid.height
            color: Theme.outline
            opacity: 0.32

            Accessible.ignored: true
        }
    }

    Repeater {
        model: 2 * grid.down + 1

        Rectangle {
            required property int index

            y: Math.round(grid.height / 2 + (index - grid.down) * grid.pitch)
            width: grid.width
            height: grid.hair
            color: Theme.outline
            opacity: 0.32

            Accessible.ignored: true
        }
    }

    Rectangle {
        id: bar

        x: grid.width - width - Theme.px(20)
        y: grid.height - height - Theme.px(20)
        width: grid.pitch
        height: Theme.px(5)
        color: Theme.text

        Accessible.ignored: true
    }

    PlainText {
        x: bar.x + bar.width - width
        y: bar.y - height - Theme.px(4)
        size: Theme.label
        text: grid.label
        wrapMode: Text.NoWrap
    }
}
