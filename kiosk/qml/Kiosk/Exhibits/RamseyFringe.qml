pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The share of atoms that change state over the setting of the frequency, and the readings.
Item {
    id: plot

    property var picture: ({})
    property var words: ({})
    property color accent: Theme.text
    property string widthText: ""
    property string percent: "%"
    property var ticks: []
    readonly property real reach: picture.reach || 1
    readonly property real centre: picture.centre || 0
    readonly property real neighbour: _nearest()
    // Both names above the fringes have room beside each other.
    readonly property bool oneLine: beside.begins > middle.ends + Theme.px(20) || beside.ends + Theme.px(20) < middle.begins

    // A finger on the fringes, and the setting below it, in fringe widths.
    signal touched(place: real)

    // The neighbour that is nearest to the middle.
    function _nearest(): real {
        const tops = plot.picture.neighbours || [];
        return tops.reduce((best, top) => Math.abs(top) < Math.abs(best) ? top : best, 99);
    }

    function _x(place: real): real {
        return area.width * (0.5 + 0.5 * place / plot.reach);
    }

    component Caption: PlainText {
        size: Theme.label
        color: Theme.textSoft
        wrapMode: Text.NoWrap
    }

    // As wide as the widest number beside the plot.
    Caption {
        id: longest

        visible: false
        text: 100 + plot.percent
    }

    Item {
        id: area

        x: longest.width + Theme.px(12)
        y: (plot.oneLine ? 1 : 2) * beside.height + Theme.px(12)
        width: plot.width - x - Theme.px(6)
        height: plot.height - y - 2 * beside.height - Theme.px(8)

        RamseyAxes {
            anchors.fill: parent
            percent: plot.percent
            ticks: plot.ticks
            reach: plot.reach
        }

        RamseyCurve {
            anchors.fill: parent
            pieces: plot.picture.curve || ""
            reach: plot.reach
            colour: plot.accent
        }

        // How wide a fringe is, at half its height.
        Item {
            id: span

            x: plot._x(plot.centre - 0.5)
            y: area.height / 2
            width: area.width / plot.reach / 2

            Rectangle {
                y: -Theme.px(1)
                width: parent.width
                height: Theme.px(3)
                color: Theme.text

                Accessible.ignored: true
            }

            Caption {
                objectName: "ramsey-width"
                x: (span.width - width) / 2
                y: Theme.px(10)
                text: plot.widthText
                color: Theme.text
                font.weight: Font.DemiBold
                Accessible.name: (plot.words.width || "") + ": " + text
            }
        }

        RamseyReadings {
            anchors.fill: parent
            picture: plot.picture
            reach: plot.reach
            accent: plot.accent
        }

        TouchedPart {
            objectName: "ramsey-fringes"
            anchors.fill: parent
            anchors.topMargin: -Theme.px(40)
            anchors.bottomMargin: -Theme.px(40)
            follows: true
            onTouched: x => plot.touched(plot.reach * (2 * x / Math.max(1, area.width) - 1))
        }
    }

    RamseyTop {
        id: beside

        x: area.x + plot._x(plot.neighbour)
        visible: plot.neighbour < 99
        least: -x
        most: plot.width - x
        line: area.y
        text: plot.words.neighbour || ""
        colour: Theme.textMuted
    }

    RamseyTop {
        id: middle

        x: area.x + plot._x(plot.centre)
        y: plot.oneLine ? 0 : beside.height
        least: -x
        most: plot.width - x
        line: area.y - y
        text: plot.words.centre || ""
        colour: plot.accent
    }

    // What the line across the fringe means.
    Rectangle {
        x: area.x
        y: legend.y + (legend.height - height) / 2
        width: Theme.px(36)
        height: Theme.px(3)
        color: Theme.text

        Accessible.ignored: true
    }

    Caption {
        id: legend

        x: area.x + Theme.px(50)
        y: plot.height - height
        text: plot.words.width || ""
    }

    Caption {
        x: area.x + area.width - width
        y: plot.height - height
        text: plot.words.axis || ""
    }
}
