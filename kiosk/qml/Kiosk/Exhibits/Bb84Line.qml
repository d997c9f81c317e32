pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Sender, line and receiver, the photons between them, and the spy on the line.
Item {
    id: scene

    property var picture: ({})
    property var words: ({})
    property color accent: Theme.text
    property color alarm: Theme.text
    property string shareText: ""
    readonly property alias eye: eye

    readonly property var places: picture.places || []
    readonly property string kinds: picture.kinds || ""
    readonly property string resent: picture.resent || ""
    readonly property real share: picture.spy_share || 0
    readonly property real foot: Theme.px(46)
    readonly property real radius: Math.min(width * 0.085, (height - legend.height - foot) * 0.47)
    readonly property real middle: Math.round((legend.height + height - foot) / 2)
    readonly property real start: 2 * radius
    readonly property real way: width - 4 * radius

    Bb84Legend {
        id: legend

        x: (scene.width - width) / 2
        scale: Math.min(1, scene.width / Math.max(1, width))
        words: scene.words
        accent: scene.accent
    }

    Rectangle {
        x: scene.radius
        y: scene.middle - height / 2
        width: scene.width - 2 * scene.radius
        height: scene.radius * 1.3
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Theme.faded(scene.accent, 0)
            }
            GradientStop {
                position: 0.5
                color: Theme.faded(scene.accent, 0.2)
            }
            GradientStop {
                position: 1
                color: Theme.faded(scene.accent, 0)
            }
        }

        Accessible.ignored: true
    }

    Rectangle {
        x: scene.start
        y: scene.middle - height / 2
        width: scene.way
        height: Theme.px(3)
        color: Theme.faded(scene.accent, 0.6)

        Accessible.ignored: true
    }

    PlainText {
        x: scene.start + scene.way * 0.2 - width / 2
        y: scene.middle - scene.radius * 0.9
        visible: width < scene.way / 2 - eye.width / 2
        size: Theme.caption
        text: (scene.picture.line_error ? scene.words.line_real : scene.words.line_perfect) || ""
        color: Theme.textMuted
        wrapMode: Text.NoWrap
    }

    Row {
        x: scene.start + scene.way * 0.8 - width / 2
        y: scene.middle - scene.radius * 0.9
        visible: scene.share > 0 && width < scene.way / 2 - eye.width / 2
        spacing: Theme.px(14)

        Bb84Photon {
            anchors.verticalCenter: parent.verticalCenter
            length: Theme.px(28)
            hollow: true
            color: scene.alarm
        }

        PlainText {
            size: Theme.caption
            text: scene.words.resent || ""
            color: scene.alarm
            wrapMode: Text.NoWrap
        }
    }

    Bb84Station {
        y: scene.middle - scene.radius
        radius: scene.radius
        accent: scene.accent
        sends: true
    }

    Bb84Station {
        x: scene.width - 2 * scene.radius
        y: scene.middle - scene.radius
        radius: scene.radius
        accent: scene.accent
    }

    Repeater {
        model: scene.places.length

        Item {
            id: photon

            required property int index
            readonly property real place: scene.places[index]
            readonly property bool bySpy: scene.resent.charAt(index) === "x"
            readonly property int kind: Number(scene.kinds.charAt(index)) || 0

            x: Math.round(scene.start + scene.way * place)
            y: scene.middle
            visible: place >= 0

            Accessible.ignored: true

            Bb84Photon {
                anchors.centerIn: parent
                length: Math.min(Theme.px(36), scene.way * 0.046)
                kind: photon.kind
                hollow: photon.bySpy
                color: photon.bySpy ? scene.alarm : scene.accent
            }

            PlainText {
                x: -width / 2
                y: Theme.px(24)
                size: Theme.label
                text: photon.kind > 1 ? "×" : "+"
                color: photon.bySpy ? scene.alarm : Theme.textSoft
                wrapMode: Text.NoWrap

                Accessible.ignored: true
            }
        }
    }

    Bb84Eye {
        id: eye

        x: scene.start + (scene.way - width) / 2
        y: scene.middle - height / 2
        width: scene.radius * 2.3
        height: scene.radius * 1.9
        share: scene.share
        color: scene.share > 0 ? scene.alarm : Theme.textMuted
    }

    Repeater {
        model: [
            {
                at: scene.radius,
                text: scene.words.sender || "",
                color: Theme.text
            },
            {
                at: scene.width / 2,
                text: (scene.words.spy || "") + " " + scene.shareText,
                color: scene.share > 0 ? scene.alarm : Theme.textMuted
            },
            {
                at: scene.width - scene.radius,
                text: scene.words.receiver || "",
                color: Theme.text
            }
        ]

        PlainText {
            required property var modelData

            x: Math.max(0, Math.min(scene.width - width, modelData.at - width / 2))
            y: scene.height - height
            size: Theme.label + 2
            text: modelData.text
            font.weight: Font.DemiBold
            color: modelData.color
            wrapMode: Text.NoWrap
        }
    }
}
