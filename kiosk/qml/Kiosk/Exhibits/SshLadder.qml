pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The energies that the chain allows an electron: the lower half filled, and the forbidden gap between.
Item {
    id: ladder

    property var picture: ({})
    property var words: ({})
    property string language: "en"
    property color accent: Theme.text
    property bool wide: true
    readonly property var levels: picture.levels || []
    readonly property real highest: (picture.top || 1) * 1.06
    readonly property real gap: picture.gap || 0
    readonly property bool open: picture.conducts === false
    readonly property real rung: Math.max(2, Theme.px(4))

    function _height(energy: real): real {
        return frame.height * (0.5 - 0.5 * energy / ladder.highest);
    }

    function _number(value: real, digits: int): string {
        return Number(value).toLocaleString(Qt.locale(ladder.language), "f", digits);
    }

    PlainText {
        id: head

        width: ladder.width
        text: ladder.words.levels || ""
        size: Theme.label + 2
        font.weight: Font.DemiBold
    }

    Item {
        id: frame

        y: head.height + Theme.px(10)
        width: ladder.wide ? ladder.width * 0.4 : ladder.width * 0.46
        height: ladder.height - y - (ladder.wide ? light.height + Theme.px(12) : 0)

        Rectangle {
            y: ladder._height(ladder.gap / 2)
            width: parent.width
            height: ladder._height(-ladder.gap / 2) - y
            visible: ladder.open
            color: Theme.faded(ladder.accent, 0.16)

            Accessible.ignored: true
        }

        Repeater {
            model: ladder.levels.length

            Rectangle {
                required property int index
                readonly property bool filled: index < ladder.levels.length / 2
                readonly property bool end: ladder.picture.end_states === true
                                            && (index === ladder.levels.length / 2 || index === ladder.levels.length / 2 - 1)

                x: end ? frame.width * 0.25 : 0
                y: Math.round(ladder._height(ladder.levels[index] || 0) - height / 2)
                width: end ? frame.width * 0.5 : frame.width
                height: filled || end ? ladder.rung : Math.max(1, ladder.rung / 2)
                color: end ? Theme.text : filled ? ladder.accent : Theme.textMuted

                Accessible.ignored: true
            }
        }
    }

    Item {
        id: told

        x: frame.width + Theme.px(20)
        y: frame.y
        width: ladder.width - x
        height: frame.height

        PlainText {
            width: told.width
            y: 0
            text: ladder.words.empty || ""
            size: Theme.label
            color: Theme.textSoft
        }

        Column {
            width: told.width
            anchors.verticalCenter: told.verticalCenter
            visible: ladder.open

            PlainText {
                width: parent.width
                text: ladder._number(ladder.gap, 1) + "\u00a0" + (ladder.words.unit || "")
                size: Theme.lead
                font.weight: Font.Bold
                color: ladder.accent
            }
            PlainText {
                width: parent.width
                text: ladder.words.gap || ""
                size: Theme.label
                color: Theme.textSoft
            }
            PlainText {
                width: parent.width
                visible: ladder.picture.end_states === true && ladder.gap > 2
                text: "\u2013 " + (ladder.words.edge || "")
                size: Theme.label
            }
        }

        PlainText {
            width: told.width
            y: told.height - height
            text: ladder.words.filled || ""
            size: Theme.label
            color: ladder.accent
        }
    }

    Column {
        id: light

        y: ladder.height - height
        width: ladder.width
        visible: ladder.wide
        opacity: ladder.open ? 1 : 0

        PlainText {
            width: light.width
            text: "λ \u2264 " + ladder._number(ladder.picture.wavelength || 0, 0) + "\u00a0" + (ladder.words.nanometres || "")
            size: Theme.body
            font.weight: Font.DemiBold
        }
        PlainText {
            width: light.width
            text: ladder.words.photon || ""
            size: Theme.label
            color: Theme.textSoft
        }
    }
}
