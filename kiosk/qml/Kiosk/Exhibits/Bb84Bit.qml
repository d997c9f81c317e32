pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One bit of the key: filled while it is secret, hollow when it has been read aloud, crossed when it is wrong.
Item {
    id: bit

    property real size: 40
    property string text: ""
    property bool wrong: false
    property bool used: false
    property bool lost: false
    property color accent: Theme.text
    property color alarm: Theme.text
    readonly property bool there: text !== ""
    readonly property color tone: wrong ? alarm : accent
    readonly property bool filled: wrong && !used && !lost
    readonly property int letter: Math.round(size * (used ? 0.5 : 0.56))

    width: size
    height: size

    Accessible.ignored: true

    Rectangle {
        anchors.centerIn: parent
        width: bit.there ? bit.size * (bit.used ? 0.7 : 0.88) : bit.size * 0.2
        height: width
        radius: bit.there ? width * 0.22 : width / 2
        color: !bit.there ? Theme.outline : bit.filled ? bit.alarm : bit.used ? "transparent" : Theme.faded(bit.tone, bit.lost ? 0.1 : 0.28)
        border.width: bit.there ? Math.max(1, Math.round(bit.size * 0.04)) : 0
        border.color: bit.used || bit.lost ? Theme.faded(bit.tone, 0.55) : bit.tone

        Accessible.ignored: true
    }

    Text {
        anchors.centerIn: parent
        // Smaller it could not be read; the mark and the fill tell enough.
        visible: bit.letter >= Theme.type(17, 1)
        text: bit.text
        textFormat: Text.PlainText
        color: bit.filled ? Theme.onAccent : bit.used || bit.lost ? Theme.textSoft : Theme.text
        font.family: Theme.family
        font.pixelSize: Math.max(1, bit.letter)
        font.weight: Font.DemiBold
        font.features: ({ "tnum": 1 })

        Accessible.ignored: true
    }

    // A cross at the corner, so that the bit below can still be read.
    Loader {
        x: bit.size * (bit.used ? 0.88 : 0.92)
        y: bit.size * (bit.used ? 0.12 : 0.08)
        active: bit.wrong
        sourceComponent: Item {
            Rectangle {
                anchors.centerIn: parent
                width: bit.size * 0.4
                height: width
                radius: width / 2
                color: Theme.background
                border.width: Math.max(1, Math.round(bit.size * 0.04))
                border.color: bit.alarm

                Accessible.ignored: true
            }

            Repeater {
                model: [45, -45]

                Rectangle {
                    required property int modelData

                    anchors.centerIn: parent
                    width: Math.max(2, Math.round(bit.size * 0.06))
                    height: bit.size * 0.25
                    radius: width / 2
                    rotation: modelData
                    antialiasing: true
                    color: bit.alarm

                    Accessible.ignored: true
                }
            }
        }
    }
}
