import QtQuick
import Kiosk
import Kiosk.Controls

// A subject: its headline, its label, three numbers, and its art beside or above them.
SlideFace {
    id: face

    SlideArt {
        picture: face.slide.art || null
    }

    Fit {
        id: fit

        x: Theme.margin
        y: face.portrait ? Math.max(face.top, face.height * 0.4) : face.top
        width: face.portrait ? face.innerWidth : Math.min(face.innerWidth * 0.56, Theme.px(940))
        height: numbers.y - y - Theme.px(32)

        SlideHeading {
            width: fit.width
            slide: face.slide
            accent: face.accent
            step: fit.step
            textSize: Theme.body
            textWidth: Math.min(width, Theme.px(860))
        }
    }

    NumberRow {
        id: numbers

        x: Theme.margin
        y: face.bottom - height
        width: face.portrait ? face.innerWidth : Math.min(face.innerWidth * 0.62, Theme.px(1060))
        numbers: face.slide.numbers || []
        accent: face.accent
    }
}
