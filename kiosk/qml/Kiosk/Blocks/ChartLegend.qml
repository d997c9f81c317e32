pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The names of what a chart compares, each behind its own line and mark.
Flow {
    id: legend

    property var series: []
    property list<color> colours
    property string kind: ""

    spacing: Theme.px(36)

    Repeater {
        model: legend.series

        Item {
            id: entry

            required property int index
            required property var modelData
            readonly property color colour: legend.colours[index]

            width: Math.min(legend.width, name.x + name.implicitWidth)
            height: name.height

            ChartLine {
                visible: legend.kind === "lines"
                width: Theme.px(64)
                height: name.height
                colour: entry.colour
                pattern: entry.index
                points: [Qt.point(0, 0.5), Qt.point(1, 0.5)]
            }

            ChartMark {
                x: Theme.px(legend.kind === "lines" ? 32 : 14) - width / 2
                y: (name.height - height) / 2
                shape: entry.index
                square: legend.kind === "bars"
                colour: entry.colour
            }

            PlainText {
                id: name

                x: Theme.px(legend.kind === "lines" ? 78 : 40)
                width: Math.min(implicitWidth, legend.width - x)
                size: Theme.label
                text: entry.modelData.name
                color: Theme.text
                font.weight: Font.Medium
            }
        }
    }
}
