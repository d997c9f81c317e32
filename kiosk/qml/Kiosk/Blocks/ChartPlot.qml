pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Lines and dots over two axes. All places come worked out as parts of the axes.
Item {
    id: plot

    property var chart: ({})
    property list<color> colours
    readonly property bool lines: chart.kind === "lines"
    // A crowd of marks would hide its line.
    readonly property int _crowd: 24

    PlainText {
        id: up

        width: plot.width
        size: Theme.caption + 2
        text: plot.chart.y.label
        color: Theme.textSoft
        font.weight: Font.Medium
    }

    PlainText {
        id: along

        y: plot.height - height
        width: plot.width
        size: Theme.caption + 2
        text: plot.chart.x.label
        color: Theme.textSoft
        font.weight: Font.Medium
        horizontalAlignment: Text.AlignRight
    }

    // The widest number of the vertical axis decides where the plane begins.
    Column {
        id: ruler

        visible: false

        Repeater {
            model: plot.chart.y.ticks

            PlainText {
                required property var modelData

                size: Theme.caption
                text: modelData.text
                wrapMode: Text.NoWrap
            }
        }
    }

    Item {
        id: plane

        x: ruler.implicitWidth + Theme.px(18)
        y: up.height + Theme.px(26)
        width: plot.width - x - Theme.px(24)
        height: along.y - y - Theme.px(Theme.caption * 2.1) * (Theme.largerText ? 1.2 : 1)

        ChartGrid {
            anchors.fill: parent
            ticks: plot.chart.y.ticks
            fine: plot.chart.y.fine
        }

        ChartGrid {
            anchors.fill: parent
            across: true
            ticks: plot.chart.x.ticks
            fine: plot.chart.x.fine
        }

        Repeater {
            model: plot.chart.series

            Item {
                id: series

                required property int index
                required property var modelData
                readonly property var points: modelData.points
                readonly property color colour: plot.colours[index]

                anchors.fill: parent

                ChartLine {
                    anchors.fill: parent
                    visible: plot.lines
                    points: series.points.map(p => Qt.point(p.x, 1 - p.y))
                    colour: series.colour
                    pattern: series.index
                    glow: plot.chart.series.length === 1 ? 0.28 : 0
                }

                ChartErrors {
                    anchors.fill: parent
                    points: series.points
                    colour: series.colour
                }

                Repeater {
                    model: plot.lines && series.points.length > plot._crowd ? [] : series.points

                    ChartMark {
                        required property var modelData

                        x: modelData.x * plane.width - width / 2
                        y: (1 - modelData.y) * plane.height - height / 2
                        shape: series.index
                        colour: series.colour
                    }
                }
            }
        }
    }
}
