import QtQuick
import Kiosk

// All words on screen but prose. Text is never interpreted: AutoText would fetch pictures named in it.
Text {
    property real size: Theme.body
    property real step: 1

    textFormat: Text.PlainText
    color: Theme.text
    wrapMode: Text.Wrap
    font.family: Theme.family
    font.pixelSize: Theme.type(size, step)
    font.features: { "tnum": 1 }

    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
