pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What happened when: along a line where there is room for it, down a line elsewhere.
BlockFace {
    id: face

    readonly property var moments: block.timeline || []
    // A column narrower than this breaks its words too often.
    readonly property bool along: width / Math.max(1, moments.length) > Theme.px(250)
    readonly property real _dot: Theme.px(18)
    // Where the line runs: below the times along, right of them downwards.
    readonly property real _times: Theme.px(150)
    readonly property real _cell: along ? (width - (moments.length - 1) * Theme.px(28)) / moments.length : width

    implicitHeight: grid.implicitHeight

    Grid {
        id: grid

        width: face.width
        columns: face.along ? face.moments.length : 1
        columnSpacing: Theme.px(28)
        rowSpacing: Theme.px(22) * face.step

        Repeater {
            model: face.moments

            Item {
                id: moment

                required property int index
                required property var modelData
                readonly property bool last: index === face.moments.length - 1
                readonly property real middle: time.height / 2

                width: face._cell
                implicitHeight: face.along ? words.y + words.implicitHeight
                                           : Math.max(time.height, words.implicitHeight)

                // To the next dot.
                Rectangle {
                    x: face.along ? face._dot : face._times + (face._dot - width) / 2
                    y: face.along ? dot.y + (face._dot - height) / 2 : moment.middle
                    width: face.along ? moment.width + Theme.px(28) - face._dot : Math.max(2, Theme.px(3))
                    height: face.along ? Math.max(2, Theme.px(3)) : moment.height + grid.rowSpacing
                    visible: !moment.last
                    color: Theme.faded(face.accent, 0.45)

                    Accessible.ignored: true
                }

                Rectangle {
                    id: dot

                    x: face.along ? 0 : face._times
                    y: face.along ? time.height + Theme.px(14) : moment.middle - height / 2
                    width: face._dot
                    height: width
                    radius: width / 2
                    color: moment.last ? face.accent : Theme.background
                    border.width: Math.max(2, Theme.px(4))
                    border.color: face.accent

                    Accessible.ignored: true
                }

                PlainText {
                    id: time

                    width: face.along ? moment.width : face._times - Theme.px(20)
                    step: face.step
                    size: Theme.body * 1.1
                    text: moment.modelData.time
                    color: face.accent
                    font.family: Theme.displayFamily
                    font.weight: Font.Bold
                    font.features: { "tnum": 1 }
                }

                Column {
                    id: words

                    x: face.along ? 0 : face._times + face._dot + Theme.px(26)
                    y: face.along ? dot.y + dot.height + Theme.px(20) : 0
                    width: moment.width - x
                    spacing: Theme.px(4) * face.step

                    PlainText {
                        width: words.width
                        visible: text !== ""
                        step: face.step
                        size: Theme.label + 4
                        text: moment.modelData.title || ""
                        font.weight: Font.DemiBold
                    }

                    PlainText {
                        width: words.width
                        step: face.step
                        size: Theme.label + 2
                        text: moment.modelData.text
                        color: Theme.textSoft
                        lineHeight: 1.24
                    }
                }
            }
        }
    }
}
