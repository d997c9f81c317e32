import QtQuick
import Kiosk
import Kiosk.Controls

// How much light there is, in a number, and which of the two states that is.
Column {
    id: reading

    property real light: 0
    property string language: "en"
    property string label: ""
    property string branch: ""
    property color accent: Theme.text
    // The type steps down where the ring is small.
    property real step: 1

    PlainText {
        width: reading.width
        step: reading.step
        horizontalAlignment: Text.AlignHCenter
        size: Theme.label
        text: reading.label
        color: Theme.textSoft
    }

    PlainText {
        width: reading.width
        step: reading.step
        horizontalAlignment: Text.AlignHCenter
        size: Theme.number
        font.weight: Font.Bold
        text: Number(reading.light).toLocaleString(Qt.locale(reading.language), "f", 2)
    }

    PlainText {
        width: reading.width
        step: reading.step
        horizontalAlignment: Text.AlignHCenter
        visible: text !== ""
        size: Theme.label
        font.weight: Font.DemiBold
        text: reading.branch
        color: reading.accent
    }
}
