pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What stands on the display when nothing can be shown: whose display it is, and that it will be back. No word of why.
Rectangle {
    id: screen

    property string title: ""
    // The same sentence in each language.
    property list<string> lines
    // It may stand for long: it moves by a little once a minute, so that nothing burns in.
    property int turn: 0
    readonly property var _turns: [[0, 0], [1, 0], [1, 1], [0, 1], [-1, 1], [-1, 0], [-1, -1], [0, -1], [1, -1]]
    readonly property var _at: _turns[turn % _turns.length]

    objectName: "back-soon"
    color: Theme.background

    Timer {
        interval: 60000
        repeat: true
        running: screen.visible
        onTriggered: screen.turn += 1
    }

    // Nothing below may hear a touch.
    TapHandler {
        gesturePolicy: TapHandler.WithinBounds
    }

    Column {
        id: words

        width: screen.width - 4 * Theme.margin
        x: 2 * Theme.margin + screen._at[0] * Theme.margin
        y: (screen.height - height) / 2 + screen._at[1] * screen.height * 0.1
        spacing: Theme.px(30)

        Behavior on x {
            NumberAnimation {
                duration: 4000
                easing.type: Easing.InOutQuad
            }
        }
        Behavior on y {
            NumberAnimation {
                duration: 4000
                easing.type: Easing.InOutQuad
            }
        }

        PlainText {
            width: words.width
            visible: text !== ""
            size: Theme.lead
            text: screen.title
            color: Theme.textMuted
            horizontalAlignment: Text.AlignHCenter
        }

        Repeater {
            model: screen.lines

            PlainText {
                required property string modelData
                required property int index

                width: words.width
                size: index === 0 ? Theme.title : Theme.heading
                text: modelData
                color: index === 0 ? Theme.text : Theme.textSoft
                horizontalAlignment: Text.AlignHCenter
                font.family: Theme.displayFamily
                font.weight: Font.DemiBold
            }
        }
    }
}
