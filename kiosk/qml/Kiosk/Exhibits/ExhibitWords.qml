import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Controls

// What is said beside a demonstration: what it is, what to do, and what has just happened.
Fit {
    id: column

    property ExhibitPlayer player: null
    property string eyebrow: ""
    property color accent: Theme.text
    readonly property var words: player ? player.words : ({})
    readonly property string said: player ? player.said : ""
    readonly property bool told: player !== null && player.aha

    spacing: Theme.px(20) * step

    Eyebrow {
        width: column.width
        step: column.step
        text: column.eyebrow
        accent: column.accent
    }

    Title {
        objectName: "exhibit-title"
        room: column.width
        step: column.step
        size: Theme.heading
        text: column.words.title || ""
        lineHeight: 1.04
    }

    // What to do; and, when that is done, what it was about.
    PlainText {
        objectName: "exhibit-prompt"
        width: column.width
        step: column.step
        size: Theme.body
        text: (column.told ? column.words.aha : column.words.prompt) || ""
        color: column.told ? Theme.text : Theme.textSoft
        lineHeight: 1.2
    }

    Item {
        width: column.width
        height: sentence.implicitHeight + Theme.px(12) * column.step

        Rectangle {
            y: Theme.px(12) * column.step
            width: Theme.px(6)
            height: parent.height - y
            radius: width / 2
            color: column.accent
            visible: column.said !== ""

            Accessible.ignored: true
        }

        PlainText {
            id: sentence

            objectName: "exhibit-said"
            x: Theme.px(24)
            y: Theme.px(12) * column.step
            width: column.width - x
            step: column.step
            size: Theme.lead
            text: column.said
            font.weight: Font.DemiBold
            lineHeight: 1.14
            color: column.told ? column.accent : Theme.text
        }
    }

    // Told when it has stood for a moment: a slider that moves would interrupt itself.
    Timer {
        id: telling

        interval: 700
        onTriggered: column.Accessible.announce(column.told ? column.said + ". " + column.words.aha : column.said)
    }

    // Not of a slide that is not on view, nor of what the loop does.
    onSaidChanged: if (column.player && column.player.live && !column.player.looping) telling.restart()
}
