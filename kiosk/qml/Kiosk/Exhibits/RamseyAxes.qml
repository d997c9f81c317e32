pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Shares from none to all, and the frequency at each fringe width: lines in the plot, numbers beside it.
Item {
    id: axes

    property string percent: "%"
    // Numbers for whole fringe widths, the middle one for 0.
    property var ticks: []
    property real reach: 1
    readonly property real hair: Math.max(1, Theme.px(1.5))

    component Caption: PlainText {
        size: Theme.label
        color: Theme.textMuted
        wrapMode: Text.NoWrap
    }

    Repeater {
        model: 3

        Item {
            id: level

            required property int index

            y: axes.height * index / 2
            width: axes.width

            Rectangle {
                width: parent.width
                height: axes.hair
                color: Theme.outline
                opacity: level.index === 2 ? 1 : 0.35

                Accessible.ignored: true
            }

            Caption {
                x: -width - Theme.px(12)
                y: -height / 2
                text: (100 - 50 * level.index) + axes.percent
            }
        }
    }

    Repeater {
        model: axes.ticks.length

        Item {
            id: tick

            required property int index

            x: axes.width * (0.5 + 0.5 * (index - (axes.ticks.length - 1) / 2) / axes.reach)
            y: axes.height

            Rectangle {
                width: axes.hair
                height: Theme.px(8)
                color: Theme.outline

                Accessible.ignored: true
            }

            Caption {
                x: -width / 2
                y: Theme.px(8)
                text: axes.ticks[tick.index]
            }
        }
    }
}
