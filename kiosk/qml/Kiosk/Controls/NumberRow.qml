pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Numbers side by side, each as wide as it needs; they step down together until they fit the row.
Item {
    id: row

    property var numbers: []
    property color accent: Theme.text
    property real step: 1
    property real _scale: 1
    readonly property real _spacing: Theme.px(48)

    implicitHeight: line.implicitHeight

    // The widths of the tiles, in px: all alike where that serves, else what the value needs.
    function arrange(): void {
        const count = tiles.count;
        if (count === 0 || row.width <= 0)
            return;
        const room = row.width - row._spacing * (count - 1);
        for (const scale of [1, 0.92, 0.84, 0.77, 0.7, 0.62, 0.55, 0.5]) {
            row._scale = scale;
            let needed = 0;
            for (let i = 0; i < count; ++i)
                needed += (tiles.itemAt(i) as NumberTile).leastWidth;
            if (needed <= room)
                break;
        }
        const share = room / count;
        let wide = 0;
        let narrow = 0;
        for (let i = 0; i < count; ++i) {
            const needs = (tiles.itemAt(i) as NumberTile).leastWidth;
            if (needs > share)
                wide += needs;
            else
                narrow += 1;
        }
        for (let i = 0; i < count; ++i) {
            const tile = tiles.itemAt(i) as NumberTile;
            tile.width = tile.leastWidth > share ? tile.leastWidth : (room - wide) / Math.max(1, narrow);
        }
    }

    onWidthChanged: arrange()
    onStepChanged: Qt.callLater(arrange)
    onNumbersChanged: Qt.callLater(arrange)

    Connections {
        target: Theme
        function onLargerTextChanged(): void {
            Qt.callLater(row.arrange);
        }
        function onUnitChanged(): void {
            Qt.callLater(row.arrange);
        }
    }

    Row {
        id: line

        spacing: row._spacing

        Repeater {
            id: tiles

            model: row.numbers
            onItemAdded: Qt.callLater(row.arrange)

            NumberTile {
                required property var modelData

                value: modelData.value
                label: modelData.label
                step: row.step
                valueSize: Theme.number * row._scale
                accent: row.accent
            }
        }
    }
}
