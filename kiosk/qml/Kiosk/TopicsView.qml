pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Controls

// All slides as tiles. A long deck scrolls by finger and by buttons.
Item {
    id: view

    required property KioskController controller
    // Where the tile of the current slide lies, in px of the window; a small place in the middle if it is out of sight.
    property rect tile: Qt.rect(width * 0.35, height * 0.35, width * 0.3, height * 0.3)
    readonly property int count: controller.slideCount
    readonly property int columns: Theme.portrait ? (count <= 10 ? 1 : 2) : count <= 4 ? 2 : count <= 9 ? 3 : 4
    readonly property int rows: Math.ceil(count / columns)
    readonly property int shownRows: Math.min(rows, Theme.portrait ? (columns === 1 ? 10 : 7) : 3)
    readonly property real head: Theme.portrait ? Theme.margin : Theme.px(72)

    // The tile that the slide comes from, or goes back to.
    function findTile(): void {
        const cell = grid.itemAtIndex(view.controller.slideIndex);
        const inside = cell && cell.y + cell.height > grid.contentY && cell.y < grid.contentY + grid.height;
        view.tile = inside ? Qt.rect(grid.x + cell.x, grid.y + cell.y - grid.contentY, cell.width - Theme.gap, cell.height - Theme.gap)
                           : Qt.rect(view.width * 0.35, view.height * 0.35, view.width * 0.3, view.height * 0.3);
    }

    objectName: "topics-view"

    Rectangle {
        anchors.fill: parent
        color: Theme.background

        Accessible.ignored: true
    }

    TapHandler {
        gesturePolicy: TapHandler.DragThreshold
        onTapped: view.controller.touch()
    }

    PlainText {
        id: title

        x: Theme.margin
        y: view.head
        width: view.width - 2 * Theme.margin
        size: Theme.heading
        text: view.controller.words.choose_topic
        font.family: Theme.displayFamily
        font.weight: Font.Bold
        font.letterSpacing: -Theme.px(1)

        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    GridView {
        id: grid

        objectName: "topics-grid"
        x: Theme.margin
        y: title.y + title.height + Theme.px(30)
        width: view.width - 2 * Theme.margin + Theme.gap
        height: view.height - y - Theme.barZone
        cellWidth: width / view.columns
        cellHeight: height / view.shownRows
        // Tiles of a closed grid would only hold memory.
        model: view.visible ? view.controller.tiles : null
        clip: true
        interactive: view.rows > view.shownRows
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0

        onModelChanged: Qt.callLater(() => {
            grid.positionViewAtIndex(view.controller.slideIndex, GridView.Contain);
            view.findTile();
        })

        Behavior on contentY {
            enabled: !grid.moving && view.controller.atTopics

            NumberAnimation {
                duration: Theme.visitorTime
                easing.type: Easing.OutCubic
            }
        }

        delegate: Item {
            id: cell

            required property int slideIndex
            required property string name
            required property string note
            required property string accentName
            required property var icon
            required property var art

            width: grid.cellWidth
            height: grid.cellHeight

            TopicTile {
                objectName: "tile-" + cell.slideIndex
                width: cell.width - Theme.gap
                height: cell.height - Theme.gap
                label: cell.name
                note: cell.note
                accent: Theme.accent(cell.accentName)
                icon: cell.icon
                picture: cell.art
                checked: cell.slideIndex === view.controller.slideIndex
                onActivated: view.controller.openAt(cell.slideIndex)
            }
        }
    }

    Connections {
        target: view.controller

        function onPlaceChanged(): void {
            if (view.visible)
                view.findTile();
        }
    }

    Row {
        x: Theme.portrait ? view.width - width - Theme.margin : Theme.margin + Theme.px(300)
        y: view.height - Theme.bar - Theme.margin * 0.5
        spacing: Theme.px(14)

        ToolButton {
            objectName: "tiles-down"
            visible: grid.interactive
            enabled: !grid.atYEnd
            height: Theme.target
            stacked: true
            label: view.controller.words.scroll_down
            icon: view.controller.icons.down
            onActivated: grid.contentY = Math.min(grid.contentHeight - grid.height, grid.contentY + grid.height)
        }

        ToolButton {
            objectName: "tiles-up"
            visible: grid.interactive
            enabled: !grid.atYBeginning
            height: Theme.target
            stacked: true
            label: view.controller.words.scroll_up
            icon: view.controller.icons.up
            onActivated: grid.contentY = Math.max(0, grid.contentY - grid.height)
        }

        ToolButton {
            objectName: "credits"
            height: Theme.target
            stacked: true
            label: view.controller.words.credits
            icon: view.controller.icons.credits
            onActivated: view.controller.openSheet("credits")
        }
    }
}
