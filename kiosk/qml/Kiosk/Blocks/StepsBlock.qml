pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What happens one after the other, numbered.
BlockFace {
    id: face

    implicitHeight: list.implicitHeight

    Column {
        id: list

        width: face.width
        spacing: Theme.px(18) * face.step

        Repeater {
            model: face.block.steps || []

            Item {
                id: entry

                required property int index
                required property var modelData

                width: list.width
                implicitHeight: Math.max(badge.height, words.implicitHeight)

                Rectangle {
                    id: badge

                    width: Theme.px(52)
                    height: width
                    radius: width / 2
                    color: Theme.faded(face.accent, 0.16)
                    border.width: Math.max(1, Theme.px(2))
                    border.color: face.accent

                    PlainText {
                        anchors.centerIn: parent
                        font.pixelSize: Theme.px(Theme.label)
                        text: entry.index + 1
                        color: face.accent
                        font.weight: Font.Bold
                    }
                }

                Column {
                    id: words

                    x: Theme.px(76)
                    y: Theme.px(6)
                    width: entry.width - x
                    spacing: Theme.px(4) * face.step

                    PlainText {
                        width: words.width
                        visible: text !== ""
                        step: face.step
                        size: Theme.label + 4
                        text: entry.modelData.title || ""
                        font.weight: Font.DemiBold
                    }

                    PlainText {
                        width: words.width
                        step: face.step
                        size: Theme.label + 2
                        text: entry.modelData.text
                        color: Theme.textSoft
                        lineHeight: 1.26
                    }
                }
            }
        }
    }
}
