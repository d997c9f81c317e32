pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Numbers to remember, in a grid.
BlockFace {
    id: face

    readonly property int columns: width > Theme.px(1300) ? 3 : width > Theme.px(560) ? 2 : 1

    implicitHeight: grid.implicitHeight

    Grid {
        id: grid

        width: face.width
        columns: face.columns
        columnSpacing: Theme.px(56)
        rowSpacing: Theme.px(44) * face.step

        Repeater {
            model: face.block.numbers || []

            NumberTile {
                id: tile

                required property var modelData

                width: (grid.width - grid.columnSpacing * (face.columns - 1)) / face.columns
                value: modelData.value
                label: modelData.label
                step: face.step
                accent: face.accent
                // A long value steps down alone; its neighbours keep their size.
                valueSize: Theme.number * Math.min(1, width * 0.95 / Math.max(1, ruler.advanceWidth))

                TextMetrics {
                    id: ruler

                    text: tile.value
                    font.family: Theme.displayFamily
                    font.weight: Font.Bold
                    font.pixelSize: Theme.type(Theme.number, tile.step)
                }
            }
        }
    }
}
