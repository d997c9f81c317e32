pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A picture with its labels on it, in the visitor's language, and its caption and credit below.
// A touch shows it on the whole screen, at the label that was touched.
BlockFace {
    id: face

    readonly property var figure: block.figure || ({})
    readonly property real _room: Math.max(Theme.px(120), pictureHeight - below.implicitHeight - Theme.px(14))

    function enlarge(callout: int): void {
        face.controller.openSheet(callout < 0 ? face.figure.key : face.figure.key + "/" + callout);
    }

    implicitHeight: panel.height + (below.implicitHeight > 0 ? Theme.px(14) + below.implicitHeight : 0)

    FigurePanel {
        id: panel

        objectName: "figure-" + (face.figure.key || "")
        x: (face.width - width) / 2
        width: Math.min(face.width, face._room / ratio)
        figure: face.figure

        TapHandler {
            // No grab: a swipe that starts on the figure must still become one.
            gesturePolicy: TapHandler.DragThreshold
            onTapped: point => face.enlarge(panel.calloutAt(point.position))
        }
    }

    Skip {
        controller: face.controller
        running: panel.broken && face.inLoop
    }

    Item {
        id: below

        y: panel.height + Theme.px(14)
        x: panel.x
        width: panel.width
        implicitHeight: Math.max(words.implicitHeight, open.height)

        PictureWords {
            id: words

            width: below.width - open.width - Theme.gap
            step: face.step
            caption: face.figure.caption || ""
            credit: face.figure.credit || ""
        }

        ToolButton {
            id: open

            objectName: "enlarge"
            x: below.width - width
            height: Theme.target
            stacked: true
            label: face.controller ? face.controller.words.enlarge : ""
            icon: face.controller ? face.controller.icons.enlarge : null
            onActivated: face.enlarge(-1)
        }
    }
}
