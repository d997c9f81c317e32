import QtQuick
import Kiosk

// All words on screen but prose. Text is never interpreted: AutoText would fetch pictures named in it.
Text {
    property real size: Theme.body
    property real step: 1
    readonly property var _word: /[A-Za-zА-Яа-яЁё]{2}/

    textFormat: Text.PlainText
    color: Theme.text
    wrapMode: Text.Wrap
    font.family: Theme.family
    font.pixelSize: Theme.type(size, step)
    // Figures of one width where they stand alone; among words the family's wide spaces and hyphens would come with them.
    font.features: _word.test(text) ? ({}) : ({ "tnum": 1 })

    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
