pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Words explained: one button a word, in columns.
SlideFace {
    id: face

    readonly property int columns: portrait ? 2 : (slide.terms || []).length > 12 ? 4 : 3

    artStrength: 0.4
    artMelt: 1
    artBelow: true

    Fit {
        id: fit

        x: Theme.margin
        y: face.head
        width: face.innerWidth
        height: face.foot - y
        spacing: Theme.px(36) * step

        SlideHeading {
            width: fit.width
            slide: face.slide
            accent: face.accent
            step: fit.step
            titleSize: Theme.title * 0.86
            textSize: Theme.body
            textWidth: Math.min(width, Theme.px(1100))
            onTermOpened: key => face.controller.openSheet(key)
        }

        Grid {
            id: grid

            readonly property real cell: (width - columnSpacing * (face.columns - 1)) / face.columns

            width: fit.width
            columns: face.columns
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap * fit.step

            Repeater {
                model: face.slide.terms || []

                TermButton {
                    required property var modelData

                    objectName: "term-" + modelData.id
                    width: grid.cell
                    label: modelData.term
                    accent: face.accent
                    step: fit.step
                    onActivated: face.controller.openSheet(modelData.key)
                }
            }
        }
    }
}
