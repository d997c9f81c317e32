pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The chain between the ends of a circuit with a lamp in it; a touch picks the nearest atom.
Item {
    id: circuit

    property var picture: ({})
    property var words: ({})
    property color accent: Theme.text
    readonly property var places: picture.places || []
    readonly property real inset: Theme.px(34)
    readonly property real span: width - 2 * inset
    readonly property real level: lamp.y + lamp.height + (height - lamp.y - lamp.height - hint.height) * 0.52
    readonly property color wire: picture.conducts ? accent : Theme.outline
    // The atom that the keys have chosen.
    property int chosen: 0

    signal touched(atom: int)
    // The keys have chosen another atom: somebody is there.
    signal present

    function atomAt(atom: int): point {
        return Qt.point(inset + span * (places[Math.round(atom)] || 0), level);
    }

    function _nearest(x: real): int {
        let best = 0;
        for (let atom = 1; atom < places.length; ++atom) {
            if (Math.abs(atomAt(atom).x - x) < Math.abs(atomAt(best).x - x))
                best = atom;
        }
        return best;
    }

    component Wire: Rectangle {
        color: circuit.wire
        width: Theme.px(5)
        radius: width / 2

        Accessible.ignored: true
    }

    Wire {
        x: circuit.inset - width / 2
        y: lamp.middle
        height: circuit.level - y
    }
    Wire {
        x: circuit.width - circuit.inset - width / 2
        y: lamp.middle
        height: circuit.level - y
    }
    Wire {
        x: circuit.inset
        y: lamp.middle - height / 2
        width: lamp.x + lamp.bulbLeft - x
        height: Theme.px(5)
    }
    Wire {
        x: lamp.x + lamp.bulbRight
        y: lamp.middle - height / 2
        width: circuit.width - circuit.inset - x
        height: Theme.px(5)
    }

    SshLamp {
        id: lamp

        x: (circuit.width - width) / 2
        width: Math.min(circuit.width * 0.6, Theme.px(420))
        on: circuit.picture.conducts === true
        label: (on ? circuit.words.conducts : circuit.words.insulates) || ""
        accent: circuit.accent
    }

    SshChain {
        x: circuit.inset
        y: circuit.level
        width: circuit.span
        room: Math.min(circuit.level - lamp.y - lamp.height, circuit.height - hint.height - circuit.level) * 0.94
        picture: circuit.picture
        accent: circuit.accent
        chosen: band.activeFocus ? circuit.chosen : -1
    }

    PlainText {
        id: hint

        y: circuit.height - height
        width: circuit.width
        text: circuit.words.touch_atom || ""
        size: Theme.label
        color: Theme.textMuted
        horizontalAlignment: Text.AlignHCenter
    }

    Item {
        id: band

        objectName: "ssh-atoms"
        y: lamp.y + lamp.height
        width: circuit.width
        height: circuit.height - hint.height - y
        activeFocusOnTab: true
        // What a screen reader tells of a slider: the atom, from 1.
        readonly property int value: circuit.chosen + 1
        readonly property int minimumValue: 1
        readonly property int maximumValue: circuit.places.length
        readonly property int stepSize: 1

        function choose(atom: int): void {
            circuit.present();
            circuit.chosen = Math.max(0, Math.min(circuit.places.length - 1, atom));
        }

        Accessible.role: Accessible.Slider
        Accessible.name: (circuit.words.atom || "") + " " + (circuit.chosen + 1) + ". " + hint.text
        Accessible.focusable: true
        Accessible.onIncreaseAction: band.choose(circuit.chosen + 1)
        Accessible.onDecreaseAction: band.choose(circuit.chosen - 1)
        Accessible.onPressAction: circuit.touched(circuit.chosen)

        Keys.onLeftPressed: band.choose(circuit.chosen - 1)
        Keys.onRightPressed: band.choose(circuit.chosen + 1)
        Keys.onSpacePressed: event => {
            if (!event.isAutoRepeat)
                circuit.touched(circuit.chosen);
        }
        Keys.onReturnPressed: event => {
            if (!event.isAutoRepeat)
                circuit.touched(circuit.chosen);
        }

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: point => {
                circuit.chosen = circuit._nearest(point.position.x);
                circuit.touched(circuit.chosen);
            }
        }
    }
}
