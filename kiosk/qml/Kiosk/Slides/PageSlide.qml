import QtQuick
import Kiosk
import Kiosk.Blocks
import Kiosk.Controls

// Blocks as a slide: beside the heading in landscape, below it in portrait.
SlideFace {
    id: face

    readonly property var blocks: slide.blocks || []
    readonly property bool pictorial: blocks.some(block => block.pictorial)
    readonly property real _share: pictorial ? 0.34 : 0.42

    artStrength: 0.4
    artMelt: 1
    artBelow: true

    Fit {
        id: fit

        x: Theme.margin
        y: face.head
        width: face.portrait ? face.innerWidth : face.innerWidth * face._share
        height: face.portrait ? face.height * 0.34 : face.foot - y

        SlideHeading {
            width: fit.width
            slide: face.slide
            accent: face.accent
            step: fit.step
            titleSize: Theme.heading * 1.1
            textSize: Theme.body
            onTermOpened: key => face.controller.openSheet(key)
        }
    }

    Fit {
        id: room

        readonly property real _top: face.portrait ? fit.y + fit.contentHeight + Theme.px(56) : face.head

        x: face.portrait ? Theme.margin : face.width - Theme.margin - width
        y: _top + Math.max(0, (face.foot - _top - contentHeight) * (!face.portrait ? 0.5 : face.pictorial ? 0.3 : 0))
        width: face.portrait ? face.innerWidth : face.innerWidth * (0.95 - face._share)
        height: face.foot - _top

        BlockColumn {
            width: room.width
            controller: face.controller
            blocks: face.blocks
            accent: face.accent
            step: room.step
            pictureHeight: (face.foot - room._top - spacing * (face.blocks.length - 1)) / Math.max(1, face.blocks.length)
            live: face.live
        }
    }
}
