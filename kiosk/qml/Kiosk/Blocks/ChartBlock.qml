pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Measured numbers, drawn to scale: lines and dots over two axes, or bars.
BlockFace {
    id: face

    readonly property var chart: block.chart || ({})
    readonly property bool bars: chart.kind === "bars"
    readonly property list<color> colours: [accent, Theme.text, Qt.tint(accent, Theme.faded(Theme.text, 0.5)), Theme.textMuted]
    readonly property real _pad: Theme.px(32)
    readonly property real _above: legend.visible ? legend.implicitHeight + Theme.px(22) : 0
    readonly property real _below: words.implicitHeight > 0 ? words.implicitHeight + Theme.px(14) : 0

    implicitHeight: panel.height + _below

    Rectangle {
        id: panel

        objectName: "chart-panel"
        width: face.width
        height: Math.max(Theme.px(240), Math.min(face.pictureHeight - face._below,
                                                 face.bars ? drawing.wanted + 2 * face._pad + face._above : face.width * (Theme.portrait ? 0.92 : 0.72) + face._above))
        radius: Theme.radius
        color: Theme.surface

        Accessible.role: Accessible.Graphic
        Accessible.name: face.chart.alt || ""

        ChartLegend {
            id: legend

            x: face._pad
            y: face._pad
            width: panel.width - 2 * face._pad
            visible: (face.chart.series || []).length > 1
            series: face.chart.series || []
            colours: face.colours
            kind: face.chart.kind || ""
        }

        Loader {
            id: drawing

            readonly property real wanted: item ? (item as Item).implicitHeight : 0

            x: face._pad
            y: face._pad + face._above
            width: panel.width - 2 * face._pad
            height: panel.height - y - face._pad
            sourceComponent: face.bars ? bars : face.chart.x ? plot : null
        }
    }

    Component {
        id: plot

        ChartPlot {
            chart: face.chart
            colours: face.colours
        }
    }

    Component {
        id: bars

        ChartBars {
            chart: face.chart
            colours: face.colours
        }
    }

    Column {
        id: words

        y: panel.height + Theme.px(14)
        width: face.width
        spacing: Theme.px(4)

        PlainText {
            width: words.width
            visible: text !== ""
            step: face.step
            size: Theme.label
            text: face.chart.caption || ""
            color: Theme.textSoft
        }

        PlainText {
            width: words.width
            visible: text !== ""
            size: Theme.caption
            text: face.chart.credit || ""
            color: Theme.textMuted
        }
    }
}
