pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A picture with its labels on it, in the visitor's language, and its caption and credit below.
BlockFace {
    id: face

    readonly property var figure: block.figure || ({})
    readonly property var picture: figure.image || null
    readonly property real _ratio: picture ? picture.height / picture.width : 0.75
    readonly property real _room: Math.max(Theme.px(120), pictureHeight - below.implicitHeight - Theme.px(14))

    implicitHeight: panel.height + (below.implicitHeight > 0 ? Theme.px(14) + below.implicitHeight : 0)

    Rectangle {
        id: panel

        x: (face.width - width) / 2
        width: Math.min(face.width, face._room / face._ratio)
        height: width * face._ratio
        radius: Theme.radius
        color: Theme.surface

        Image {
            objectName: "figure-picture"
            anchors.fill: parent
            source: face.picture ? face.picture.url : ""
            sourceSize: Qt.size(width, height)
            fillMode: Image.PreserveAspectFit
            asynchronous: true

            Accessible.role: Accessible.Graphic
            Accessible.name: face.figure.alt || ""
        }

        Repeater {
            model: face.figure.callouts || []

            FigureCallout {
                required property var modelData

                words: modelData.text
                at: Qt.point(modelData.at[0], modelData.at[1])
                room: panel
            }
        }
    }

    Column {
        id: below

        y: panel.height + Theme.px(14)
        x: panel.x
        width: panel.width
        spacing: Theme.px(4)

        PlainText {
            width: below.width
            visible: text !== ""
            step: face.step
            size: Theme.label
            text: face.figure.caption || ""
            color: Theme.textSoft
        }

        PlainText {
            width: below.width
            visible: text !== ""
            size: Theme.caption
            text: face.figure.credit || ""
            color: Theme.textMuted
        }
    }
}
