import QtQuick
import Kiosk
import Kiosk.Controls

// The first thing seen: the largest title, a sentence, and what to do.
SlideFace {
    id: face

    artMelt: 0.58

    Fit {
        id: fit

        x: Theme.margin
        y: face.portrait ? face.height * 0.46 : face.head
        width: face.portrait ? face.innerWidth : face.beside(0.6, 1060)
        height: face.foot - y

        SlideHeading {
            width: fit.width
            slide: face.slide
            accent: face.accent
            step: fit.step
            titleSize: Theme.display
            textWidth: Math.min(width, Theme.px(820))
            onTermOpened: key => face.controller.openSheet(key)
        }

        Item {
            width: 1
            height: Theme.px(36) * fit.step
            visible: invitation.visible
        }

        PlainText {
            id: invitation

            width: Math.min(fit.width, Theme.px(820))
            visible: text !== ""
            step: fit.step
            text: face.slide.invitation || ""
            color: face.accent
            font.weight: Font.DemiBold
        }
    }
}
