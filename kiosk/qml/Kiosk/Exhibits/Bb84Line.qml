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

    readonly property var places: picture.places || []
    readonly property string kinds: picture.kinds || ""
    readonly property string resent: picture.resent || ""
    readonly property real share: picture.spy_share || 0
    readonly property real radius: Math.min(width * 0.075, height * 0.24)
    readonly property real middle: Math.round(height * 0.5)
    readonly property real start: 2 * radius
    readonly property real way: width - 4 * radius

    // What the bars mean.
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.px(56)

        Repeater {
            model: ["upright", "diagonal"]

            Row {
                id: setting

                required property int index
                required property string modelData

                spacing: Theme.px(12)

                Repeater {
                    model: 2

                    Bb84Photon {
                        required property int index

                        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                        length: Theme.px(26)
                        kind: 2 * setting.index + index
                        color: scene.accent
                    }
                }

                PlainText {
                    size: Theme.label
                    text: (setting.index ? "×" : "+") + " " + (scene.words[setting.modelData] || "")
                    color: Theme.textSoft
                    wrapMode: Text.NoWrap
                }
            }
        }
    }

    // The line.
    Rectangle {
        x: scene.start
        y: scene.middle - height / 2
        width: scene.way
        height: Theme.px(84)
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Theme.faded(scene.accent, 0)
            }
            GradientStop {
                position: 0.5
                color: Theme.faded(scene.accent, 0.16)
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

    Bb84Station {
        x: 0
        y: scene.middle - scene.radius
        radius: scene.radius
        label: scene.words.sender || ""
        accent: scene.accent
        sends: true
    }

    Bb84Station {
        x: scene.width - 2 * scene.radius
        y: scene.middle - scene.radius
        radius: scene.radius
        label: scene.words.receiver || ""
        accent: scene.accent
    }

    PlainText {
        x: scene.start + scene.way * 0.75 - width / 2
        y: scene.height - height
        size: Theme.label
        text: (scene.picture.line_error ? scene.words.line_real : scene.words.line_perfect) || ""
        color: Theme.textMuted
        wrapMode: Text.NoWrap
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
                length: Theme.px(34)
                kind: photon.kind
                hollow: photon.bySpy
                color: photon.bySpy ? scene.alarm : scene.accent
            }

            PlainText {
                x: -width / 2
                y: Theme.px(22)
                size: Theme.label
                text: photon.kind > 1 ? "×" : "+"
                color: photon.bySpy ? scene.alarm : Theme.textSoft
                wrapMode: Text.NoWrap

                Accessible.ignored: true
            }
        }
    }

    Bb84Eye {
        x: scene.start + scene.way / 2 - width / 2
        y: scene.middle - height / 2
        width: scene.radius * 2.2
        height: scene.radius * 1.5
        share: scene.share
        color: scene.share > 0 ? scene.alarm : Theme.textMuted
    }

    PlainText {
        x: scene.start + scene.way / 2 - width / 2
        y: scene.height - height
        size: Theme.body
        text: (scene.words.spy || "") + "  " + scene.shareText
        font.weight: Font.DemiBold
        color: scene.share > 0 ? scene.alarm : Theme.textMuted
        wrapMode: Text.NoWrap
    }
}
