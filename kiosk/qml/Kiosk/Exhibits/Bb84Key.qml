pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The sifted bits, wrong ones crossed; those that were compared are hollow, because they are secret no more.
Item {
    id: key

    property var picture: ({})
    property var words: ({})
    property string sameSetting: ""
    property string usedUp: ""
    property string remaining: ""
    property color accent: Theme.text
    property color alarm: Theme.text

    readonly property string bits: picture.bits || ""
    readonly property string marks: picture.marks || ""
    readonly property int compared: picture.compared || 0
    readonly property string verdict: picture.verdict || ""
    readonly property int expected: picture.expected || 0
    readonly property int capacity: picture.capacity || 1
    readonly property real room: height - grid.y
    readonly property int columns: _columns()
    // Before it has a size there is no room, and no number of columns would do.
    readonly property real cell: room <= 0 || width <= 0 ? 0 : Math.min(width / columns, room / Math.ceil(capacity / columns), Theme.px(80))

    // The fewest columns, and so the largest cells, whose rows find room.
    function _columns(): int {
        let count = Math.max(1, Math.ceil(width / Math.max(1, Theme.px(80))));
        while (count < capacity && width / count * Math.ceil(capacity / count) > room)
            ++count;
        return count;
    }

    Row {
        id: heading

        height: Theme.px(44)
        spacing: Theme.px(20)

        PlainText {
            id: name

            size: Theme.label + 2
            text: key.words.sifted || ""
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
        }

        PlainText {
            anchors.baseline: name.baseline
            visible: key.bits !== "" && key.compared === 0
            size: Theme.label
            text: key.sameSetting + (key.picture.replayed ? " · " + (key.words.same_photons || "") : "")
            color: Theme.textSoft
            wrapMode: Text.NoWrap
        }

        PlainText {
            anchors.baseline: name.baseline
            visible: key.compared > 0
            size: Theme.label
            text: key.usedUp + " · " + key.remaining
            color: Theme.textSoft
            wrapMode: Text.NoWrap
        }
    }

    Item {
        id: grid

        y: Theme.px(52)

        Repeater {
            model: key.capacity

            Bb84Bit {
                required property int index
                readonly property string bit: key.bits.charAt(index)

                x: Math.round(index % key.columns * key.cell)
                y: Math.round(Math.floor(index / key.columns) * key.cell)
                size: key.cell
                visible: bit !== "" || index < key.expected
                text: bit
                wrong: key.marks.charAt(index) === "x"
                used: index < key.compared
                lost: key.verdict === "discarded"
                accent: key.accent
                alarm: key.alarm
            }
        }
    }
}
