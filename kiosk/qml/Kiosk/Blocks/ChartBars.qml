pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Bars that lie, each below its words and with its number at the end: there is room for words of any length.
Item {
    id: drawing

    property var chart: ({})
    property list<color> colours
    readonly property var bars: chart.bars || []
    readonly property int _lines: bars.reduce((sum, bar) => sum + bar.values.length, 0)
    readonly property real _words: Theme.type(Theme.label, 1) * 1.5
    readonly property real _numbers: Theme.type(Theme.label, 1) * 5
    // The room of a bar and of the gap below a group, both in px.
    readonly property real _gap: Math.min(Theme.px(26), (height - axis.height) * 0.06)
    readonly property real _thick: Math.max(Theme.px(8), Math.min(Theme.px(34), (height - axis.height - bars.length * (_words + _gap)) / Math.max(1, _lines)))

    implicitHeight: axis.height + bars.length * (_words + Theme.px(26)) + _lines * Theme.px(34)

    Column {
        id: column

        width: drawing.width
        spacing: drawing._gap

        PlainText {
            id: axis

            width: column.width
            size: Theme.caption + 2
            text: drawing.chart.y.label
            color: Theme.textSoft
            font.weight: Font.Medium
            bottomPadding: Theme.px(16)
        }

        Repeater {
            model: drawing.bars

            Column {
                id: group

                required property var modelData

                width: column.width

                PlainText {
                    width: group.width
                    height: drawing._words
                    size: Theme.label
                    text: group.modelData.name
                    elide: Text.ElideRight
                    wrapMode: Text.NoWrap
                    font.weight: Font.Medium
                }

                Repeater {
                    model: group.modelData.values

                    Item {
                        id: row

                        required property var modelData
                        readonly property real room: group.width - drawing._numbers
                        readonly property real zero: drawing.chart.zero * room
                        readonly property real end: modelData.y * room
                        readonly property color colour: drawing.colours[modelData.series]

                        width: group.width
                        height: drawing._thick

                        Rectangle {
                            y: row.height * 0.12
                            x: Math.min(row.zero, row.end)
                            width: Math.max(Theme.px(3), Math.abs(row.end - row.zero))
                            height: row.height * 0.76
                            radius: Theme.px(4)
                            color: row.modelData.series === 1 ? "transparent" : row.colour
                            border.width: Theme.px(3)
                            border.color: row.colour

                            Accessible.ignored: true
                        }

                        Rectangle {
                            anchors.verticalCenter: parent.verticalCenter
                            visible: row.modelData.uncertain
                            x: row.modelData.low * row.room
                            width: (row.modelData.high - row.modelData.low) * row.room
                            height: Math.max(1, Theme.px(3))
                            color: Theme.text

                            Accessible.ignored: true
                        }

                        PlainText {
                            anchors.verticalCenter: parent.verticalCenter
                            x: Math.max(row.zero, row.end, row.modelData.high * row.room) + Theme.px(14)
                            size: Theme.label
                            text: row.modelData.text
                            wrapMode: Text.NoWrap
                            font.weight: Font.DemiBold
                        }
                    }
                }
            }
        }
    }
}
