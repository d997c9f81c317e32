import QtQuick
import Kiosk

// One number that can be read across a room, and what it means.
Column {
    id: tile

    property string value: ""
    property string label: ""
    property real step: 1
    property color accent: Theme.text
    property real valueSize: Theme.number
    // What the tile needs so that neither the value nor a word of the label is broken.
    readonly property real leastWidth: Math.max(measure.implicitWidth, longest.implicitWidth)

    spacing: Theme.px(6)

    PlainText {
        id: longest

        visible: false
        step: tile.step
        size: Theme.label
        // Not at no-break spaces, which are no place to break at.
        text: tile.label.split(/[ \n]+/).join("\n")
        wrapMode: Text.NoWrap

        Accessible.ignored: true
    }

    PlainText {
        id: measure

        step: tile.step
        size: tile.valueSize
        text: tile.value
        color: Theme.text
        wrapMode: Text.NoWrap
        font.family: Theme.displayFamily
        font.weight: Font.Bold
        font.letterSpacing: -Theme.px(0.8)
    }

    PlainText {
        width: tile.width
        step: tile.step
        size: Theme.label
        text: tile.label
        color: Theme.textSoft
        lineHeight: 1.18
    }
}
