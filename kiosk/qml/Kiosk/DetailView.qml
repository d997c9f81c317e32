pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Blocks
import Kiosk.Controls
import Kiosk.Slides

// One detail of a slide, sliding over it: words on the left and figures on the right, or one below the other.
Item {
    id: view

    required property KioskController controller
    property var detail: null
    property var slide: null
    // Whether something lies over it, so that it need not be drawn.
    property bool covered: false
    readonly property bool open: controller.atDetail
    // How much of it is away, 0 to 1: a share, so that a window that changes its size moves nothing across.
    property real away: open ? 0 : 1
    readonly property bool settled: away === (open ? 0 : 1)
    readonly property color accent: Theme.accent(slide ? slide.accent || "" : "")
    readonly property var blocks: detail ? detail.blocks : []
    readonly property bool illustrated: blocks.some(block => block.pictorial)
    readonly property var figures: Theme.portrait ? [] : blocks.filter(block => block.pictorial)
    readonly property var others: blocks.filter(block => !figures.includes(block))
    readonly property real head: Theme.portrait ? Theme.margin : Theme.px(76)
    readonly property real room: height - head - Theme.barZone - Theme.px(24)

    objectName: "detail-view"
    visible: away < 1 && !covered

    onDetailChanged: words.rewind()

    // What is shown stays while the view slides away.
    Binding {
        target: view
        property: "detail"
        value: view.controller.detail
        when: view.open
        restoreMode: Binding.RestoreNone
    }
    Binding {
        target: view
        property: "slide"
        value: view.controller.slide
        when: view.open
        restoreMode: Binding.RestoreNone
    }

    Behavior on away {
        NumberAnimation {
            duration: Theme.visitorTime
            easing.type: Easing.OutCubic
        }
    }

    SwipeHandler {
        onForward: view.controller.next()
        onBackward: view.controller.previous()
    }

    TapHandler {
        gesturePolicy: TapHandler.DragThreshold
        onTapped: view.controller.touch()
    }

    Item {
        id: mover

        x: Math.round(view.away * view.width)
        width: view.width
        height: view.height

        Rectangle {
            anchors.fill: parent
            color: Theme.background

            Accessible.ignored: true
        }

        // Words alone would leave half of a wide screen empty: the slide's art goes on behind them.
        SlideArt {
            visible: picture !== null && !view.illustrated && !Theme.highContrast
            picture: view.slide ? view.slide.art || null : null
            strength: 0.4
            melt: Theme.portrait ? 1 : 0.95
            below: true
        }

        ScrollArea {
            id: words

            x: Theme.margin
            y: view.head
            width: (view.width - 2 * Theme.margin) * (Theme.portrait ? 1 : view.figures.length > 0 ? 0.425 : 0.72)
            height: view.room
            spacing: Theme.px(26) * step
            downWord: view.controller.words.scroll_down
            upWord: view.controller.words.scroll_up
            downIcon: view.controller.icons.down
            upIcon: view.controller.icons.up

            Eyebrow {
                width: words.innerWidth
                step: words.step
                text: view.slide ? view.slide.tile : ""
                accent: view.accent
            }

            Title {
                room: words.innerWidth
                step: words.step
                size: Theme.heading * 0.93
                text: view.detail ? view.detail.title : ""
                lineHeight: 1.08
                font.letterSpacing: -Theme.px(1)
            }

            BlockColumn {
                width: words.innerWidth
                controller: view.controller
                blocks: view.others
                live: view.open
                accent: view.accent
                step: words.step
                pictureHeight: view.room * 0.58
            }
        }

        BlockColumn {
            x: view.width - Theme.margin - width
            y: view.head + Math.max(0, (view.room - height) / 2)
            visible: view.figures.length > 0
            width: (view.width - 2 * Theme.margin) * 0.54
            controller: view.controller
            blocks: view.figures
            live: view.open
            accent: view.accent
            pictureHeight: view.room / Math.max(1, view.figures.length)
        }
    }
}
