import QtQuick
import Kiosk
import Kiosk.Controls

// A subject: its headline, its label, three numbers, and its art beside or above them.
SlideFace {
    id: face

    Fit {
        id: fit

        x: Theme.margin
        y: face.portrait ? Math.max(face.head, face.height * 0.385) : face.head
        width: face.portrait ? face.innerWidth : face.beside(0.58, 1000)
        height: numbers.y - y - Theme.px(32)

        SlideHeading {
            width: fit.width
            slide: face.slide
            accent: face.accent
            step: fit.step
            textSize: Theme.body
            textWidth: Theme.largerText ? width : Math.min(width, Theme.px(900))
            onTermOpened: key => face.controller.openSheet(key)
        }
    }

    NumberRow {
        id: numbers

        x: Theme.margin
        y: face.foot - height
        width: face.portrait ? face.innerWidth : face.beside(0.68, 1180)
        numbers: face.slide.numbers || []
        accent: face.accent
    }
}
