pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// An institution: what it is, its size in numbers, and where its work may lead, each a way to that slide.
SlideFace {
    id: face

    SlideArt {
        picture: face.slide.art || null
        strength: 0.5
        melt: face.portrait ? 1 : 0.5
    }

    Fit {
        id: fit

        x: Theme.margin
        y: face.portrait ? face.height * 0.14 : face.head
        width: face.portrait ? face.innerWidth : face.innerWidth * 0.5
        height: numbers.y - y - Theme.px(32)

        SlideHeading {
            width: fit.width
            slide: face.slide
            accent: face.accent
            step: fit.step
            textSize: Theme.body
            textWidth: Math.min(width, Theme.px(820))
        }
    }

    NumberRow {
        id: numbers

        x: Theme.margin
        y: (face.portrait ? outcomes.y - Theme.px(48) : face.foot) - height
        width: fit.width
        numbers: face.slide.numbers || []
        accent: face.accent
    }

    Column {
        id: outcomes

        x: face.portrait ? Theme.margin : face.width - Theme.margin - width
        y: face.portrait ? face.foot - height : face.head + Math.max(0, (face.foot - face.head - height) / 2)
        width: face.portrait ? face.innerWidth : face.innerWidth * 0.42
        spacing: Theme.px(18)

        Repeater {
            model: face.slide.outcomes || []

            TouchButton {
                id: outcome

                required property var modelData

                width: outcomes.width
                implicitHeight: Math.max(Theme.px(104), words.implicitHeight + Theme.px(36))
                objectName: "outcome-" + modelData.link
                label: modelData.text
                accent: Theme.accent(modelData.accent || "")
                onActivated: face.controller.openSlide(modelData.link)

                Surface {
                    anchors.fill: parent
                    accent: outcome.accent
                    pressed: outcome.pressed
                    color: outcome.pressed ? Theme.faded(outcome.accent, 0.28) : Theme.faded(Theme.surfaceRaised, 0.86)
                }

                Glyph {
                    anchors.verticalCenter: parent.verticalCenter
                    x: Theme.px(28)
                    width: Theme.px(48)
                    icon: outcome.modelData.icon
                    size: 44
                    color: outcome.accent
                }

                PlainText {
                    id: words

                    anchors.verticalCenter: parent.verticalCenter
                    x: Theme.px(104)
                    width: outcome.width - x - Theme.px(84)
                    size: Theme.label + 2
                    text: outcome.modelData.text
                    font.weight: Font.DemiBold
                    lineHeight: 1.14

                    Accessible.ignored: true
                }

                Glyph {
                    anchors.verticalCenter: parent.verticalCenter
                    x: outcome.width - width - Theme.px(30)
                    icon: face.controller ? face.controller.icons.next : null
                    size: 34
                    color: Theme.textMuted
                }
            }
        }
    }
}
