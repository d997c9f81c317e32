pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// An institution: what it is, its size in numbers, and where its work may lead, each a way to that slide.
SlideFace {
    id: face

    artStrength: 0.5
    artMelt: face.portrait ? 1 : 0.5

    Fit {
        id: fit

        x: Theme.margin
        y: face.portrait ? face.height * 0.12 : face.head
        width: face.portrait ? face.innerWidth : face.innerWidth * 0.5
        height: numbers.y - y - Theme.px(32)

        SlideHeading {
            width: fit.width
            slide: face.slide
            accent: face.accent
            step: fit.step
            textSize: Theme.body
            textWidth: Theme.largerText ? width : Math.min(width, Theme.px(820))
            onTermOpened: key => face.controller.openSheet(key)
        }
    }

    NumberRow {
        id: numbers

        x: Theme.margin
        y: (face.portrait ? links.y - Theme.px(44) : face.foot) - height
        width: fit.width
        numbers: face.slide.numbers || []
        accent: face.accent
    }

    Fit {
        id: links

        readonly property real least: face.portrait ? face.height * 0.46 : face.head
        // At the foot in portrait, in the middle in landscape.
        readonly property real spare: Math.max(0, face.foot - least - contentHeight)

        x: face.portrait ? Theme.margin : face.width - Theme.margin - width
        y: least + (face.portrait ? spare : spare / 2)
        width: face.portrait ? face.innerWidth : face.innerWidth * 0.42
        height: face.foot - least
        spacing: Theme.px(18) * step

        Repeater {
            model: face.slide.outcomes || []

            OutcomeButton {
                required property int index
                required property var modelData

                objectName: "outcome-" + (modelData.link || index)
                enabled: Boolean(modelData.link)
                opacity: 1
                width: links.width
                label: modelData.text
                icon: modelData.icon
                goIcon: face.controller && modelData.link ? face.controller.icons.next : null
                accent: Theme.accent(modelData.accent || "")
                step: links.step
                onActivated: face.controller.openSlide(modelData.link)
            }
        }
    }
}
