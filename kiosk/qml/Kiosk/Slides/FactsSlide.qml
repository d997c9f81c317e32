pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A few facts, each with an icon, a small label and a short answer.
SlideFace {
    id: face

    readonly property int columns: portrait ? 1 : 3

    artStrength: face.portrait ? 1 : 0.75
    artMelt: 0.9

    Fit {
        id: fit

        x: Theme.margin
        y: face.portrait ? face.height * 0.3 : face.head
        width: face.innerWidth
        height: face.foot - y
        spacing: Theme.px(36) * step

        SlideHeading {
            width: fit.width
            slide: face.slide
            accent: face.accent
            step: fit.step
            textWidth: Math.min(width, Theme.px(960))
            onTermOpened: key => face.controller.openSheet(key)
        }

        Grid {
            id: grid

            width: fit.width
            columns: face.columns
            columnSpacing: Theme.px(56)
            rowSpacing: Theme.px(face.portrait ? 26 : 44) * fit.step

            Repeater {
                model: face.slide.facts || []

                Item {
                    id: fact

                    required property var modelData

                    width: (grid.width - grid.columnSpacing * (face.columns - 1)) / face.columns
                    implicitHeight: words.implicitHeight

                    Glyph {
                        icon: fact.modelData.icon
                        size: 40 * fit.step
                        color: face.accent
                        width: Theme.px(48)
                    }

                    Column {
                        id: words

                        x: Theme.px(72)
                        width: fact.width - x
                        spacing: Theme.px(4) * fit.step

                        PlainText {
                            width: words.width
                            step: fit.step
                            size: Theme.caption + 3
                            text: fact.modelData.label
                            color: Theme.textSoft
                        }

                        PlainText {
                            width: words.width
                            step: fit.step
                            size: Theme.label + 5
                            text: fact.modelData.text
                            font.weight: Font.DemiBold
                            lineHeight: 1.16
                        }
                    }
                }
            }
        }
    }
}
