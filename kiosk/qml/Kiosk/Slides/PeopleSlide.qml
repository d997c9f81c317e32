pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// People with their roles, one line each, and a note below.
SlideFace {
    id: face

    artStrength: 0.6
    artMelt: 0.9

    Fit {
        id: fit

        x: Theme.margin
        y: face.portrait ? face.height * 0.2 : face.head
        width: face.portrait ? face.innerWidth : Math.min(face.innerWidth, Theme.px(1400))
        height: face.foot - y
        spacing: Theme.px(24) * step

        SlideHeading {
            width: fit.width
            slide: face.slide
            accent: face.accent
            step: fit.step
            titleSize: Theme.title * 0.86
            textSize: Theme.body
            onTermOpened: key => face.controller.openSheet(key)
        }

        Column {
            width: fit.width

            Repeater {
                model: face.slide.people || []

                PersonRow {
                    required property var modelData

                    width: fit.width
                    name: modelData.name
                    role: modelData.role
                    accent: face.accent
                    step: fit.step
                }
            }
        }

        PlainText {
            width: fit.width
            visible: text !== ""
            step: fit.step
            size: Theme.label
            text: face.slide.note || ""
            color: Theme.textMuted
        }
    }
}
