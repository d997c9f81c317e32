pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The marks of one axis: a hairline for each, and its number outside the plane.
Item {
    id: grid

    property var ticks: []
    property var fine: []
    // Whether the axis runs from left to right; else from the foot to the top.
    property bool across: false

    component Hairline: Rectangle {
        required property real at

        x: grid.across ? Math.round(at * grid.width - width / 2) : 0
        y: grid.across ? 0 : Math.round((1 - at) * grid.height - height / 2)
        width: grid.across ? Math.max(1, Theme.px(1.5)) : grid.width
        height: grid.across ? grid.height : Math.max(1, Theme.px(1.5))

        Accessible.ignored: true
    }

    Repeater {
        model: grid.fine

        Hairline {
            required property real modelData

            at: modelData
            color: Theme.faded(Theme.outline, 0.22)
        }
    }

    Repeater {
        model: grid.ticks

        Item {
            id: tick

            required property var modelData

            anchors.fill: parent

            Hairline {
                at: tick.modelData.at
                color: tick.modelData.at === 0 ? Theme.textMuted : Theme.faded(Theme.outline, Theme.highContrast ? 0.8 : 0.55)
            }

            PlainText {
                x: grid.across ? tick.modelData.at * grid.width - width / 2 : -width - Theme.px(16)
                y: grid.across ? grid.height + Theme.px(10) : (1 - tick.modelData.at) * grid.height - height / 2
                size: Theme.caption
                text: tick.modelData.text
                color: Theme.textSoft
                wrapMode: Text.NoWrap

                Accessible.ignored: true
            }
        }
    }
}
