pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Controls

// Who made what is shown, slide by slide.
Item {
    id: view

    required property KioskController controller
    property var sheet: ({})
    property color accent: Theme.text

    Rectangle {
        anchors.fill: parent
        color: Theme.background

        Accessible.ignored: true
    }

    TapHandler {
        gesturePolicy: TapHandler.DragThreshold
        onTapped: view.controller.touch()
    }

    Title {
        id: title

        x: Theme.margin
        y: Theme.portrait ? Theme.margin : Theme.px(72)
        room: view.width - 2 * Theme.margin
        size: Theme.heading
        text: view.controller.words.credits
        lineHeight: 1.08
    }

    ScrollArea {
        id: list

        x: Theme.margin
        y: title.y + title.height + Theme.px(36)
        width: view.width - 2 * Theme.margin
        height: view.height - y - Theme.barZone - Theme.px(20)
        downWord: view.controller.words.scroll_down
        upWord: view.controller.words.scroll_up
        downIcon: view.controller.icons.down
        upIcon: view.controller.icons.up

        Grid {
            id: columns

            readonly property real cell: (width - columnSpacing * (count - 1)) / count
            readonly property int count: Theme.portrait ? 1 : 2

            width: list.innerWidth
            columns: count
            columnSpacing: Theme.px(72)
            rowSpacing: Theme.px(26) * list.step

            Repeater {
                model: view.sheet.credits || []

                Column {
                    id: entry

                    required property var modelData

                    width: columns.cell
                    spacing: Theme.px(4) * list.step

                    PlainText {
                        width: entry.width
                        step: list.step
                        size: Theme.label
                        text: entry.modelData.title
                        font.weight: Font.DemiBold
                    }

                    Repeater {
                        model: entry.modelData.credits

                        PlainText {
                            required property string modelData

                            width: entry.width
                            step: list.step
                            size: Theme.label
                            text: modelData
                            color: Theme.textSoft
                            lineHeight: 1.22
                        }
                    }
                }
            }
        }
    }
}
