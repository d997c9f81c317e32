pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Pictures to leaf through: by swipe, by arrows, by thumbnails. In the loop they follow each other by themselves.
BlockFace {
    id: face

    readonly property var figures: block.gallery || []
    readonly property int count: figures.length
    readonly property var figure: figures[current] || ({})
    readonly property var words: controller ? controller.words : ({})
    readonly property var icons: controller ? controller.icons : ({})
    readonly property real _wordsHeight: Theme.px(132)
    readonly property real _strip: count * (Theme.target + thumbnails.spacing) - thumbnails.spacing
    // Arrows are needed only where not all thumbnails have room.
    readonly property bool _fits: _strip <= width - enlarge.width - strip.spacing
    property int current: 0
    // Where the row of pictures stands: glides to `current`.
    property real place: current

    function show(index: int): void {
        face.current = Math.max(0, Math.min(face.count - 1, index));
    }

    function leaf(by: int): void {
        face.show(face.current + by);
        face.touched();
    }

    function reset(): void {
        face.current = 0;
    }

    implicitHeight: room.height + caption.height + strip.height + 2 * Theme.px(16)
    onFiguresChanged: show(current)

    Behavior on place {
        NumberAnimation {
            duration: Theme.visitorTime
            easing.type: Easing.OutCubic
        }
    }

    Timer {
        interval: 5000
        repeat: true
        running: face.live && face.count > 1 && face.controller && face.controller.inAttract && !Theme.lessMotion
        onTriggered: face.current = (face.current + 1) % face.count
    }

    Item {
        id: room

        objectName: "gallery-room"
        width: face.width
        height: Math.max(Theme.px(160), Math.min(face.pictureHeight - caption.height - Theme.target - 2 * Theme.px(16), face.width))
        clip: true

        SwipeHandler {
            id: swipe

            reach: 1 / 6
            onForward: face.leaf(1)
            onBackward: face.leaf(-1)
        }

        TapHandler {
            gesturePolicy: TapHandler.DragThreshold
            onTapped: face.controller.openSheet(face.figure.key)
        }

        Repeater {
            model: face.figures

            // Only what is on view and its neighbours are in memory.
            Loader {
                id: slot

                required property int index
                required property var modelData

                x: (index - face.place) * (room.width + Theme.gap) + swipe.distance
                width: room.width
                height: room.height
                active: Math.abs(index - face.current) <= 1 || Math.abs(index - face.place) < 1
                visible: x > -width && x < room.width

                sourceComponent: Item {
                    FigurePanel {
                        x: (parent.width - width) / 2
                        y: (parent.height - height) / 2
                        width: Math.min(parent.width, parent.height / ratio)
                        figure: slot.modelData
                    }
                }
            }
        }
    }

    PictureWords {
        id: caption

        y: room.height + Theme.px(16)
        width: face.width
        // Always the same, so that the pictures do not jump.
        height: Math.max(face._wordsHeight, implicitHeight)
        caption: face.figure.caption || ""
        credit: face.figure.credit || ""
    }

    Row {
        id: strip

        y: caption.y + caption.height + Theme.px(16)
        height: Theme.target
        spacing: Theme.px(12)

        ToolButton {
            id: previous

            objectName: "gallery-previous"
            visible: !face._fits
            enabled: face.current > 0
            height: Theme.target
            label: face.words.previous || ""
            Accessible.name: face.words.previous_picture || ""
            stacked: true
            icon: face.icons.previous
            onActivated: face.leaf(-1)
        }

        ListView {
            id: thumbnails

            width: face._fits ? face._strip : face.width - previous.width - next.width - enlarge.width - 3 * strip.spacing
            height: Theme.target
            orientation: ListView.Horizontal
            spacing: Theme.px(10)
            model: face.figures
            currentIndex: face.current
            highlightRangeMode: ListView.ApplyRange
            preferredHighlightBegin: Theme.target
            preferredHighlightEnd: width - Theme.target
            highlightMoveDuration: Theme.visitorTime
            highlightFollowsCurrentItem: true
            // By buttons and by the pictures themselves; a strip that scrolls would fight with the swipe.
            interactive: false
            clip: true

            delegate: GalleryThumbnail {
                required property int index
                required property var modelData

                objectName: "gallery-" + index
                label: modelData.caption || modelData.alt
                picture: modelData.image
                accent: face.accent
                checked: index === face.current
                onActivated: {
                    face.show(index);
                    face.touched();
                }
            }
        }

        ToolButton {
            id: next

            objectName: "gallery-next"
            visible: !face._fits
            enabled: face.current < face.count - 1
            height: Theme.target
            label: face.words.next || ""
            Accessible.name: face.words.next_picture || ""
            stacked: true
            icon: face.icons.next
            onActivated: face.leaf(1)
        }

        ToolButton {
            id: enlarge

            objectName: "gallery-enlarge"
            height: Theme.target
            label: face.words.enlarge || ""
            stacked: true
            icon: face.icons.enlarge
            onActivated: face.controller.openSheet(face.figure.key)
        }
    }
}
