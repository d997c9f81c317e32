pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The lamp in the circuit, and a word for those who do not see whether it shines.
Item {
    id: lamp

    property bool on: false
    property string label: ""
    property color accent: Theme.text
    readonly property real bulb: Theme.px(92)
    readonly property real middle: Theme.px(46) + bulb / 2
    readonly property real bulbLeft: (width - bulb) / 2
    readonly property real bulbRight: (width + bulb) / 2

    height: middle + bulb / 2 + Theme.px(30) + word.height

    Repeater {
        model: [2.6, 2.1, 1.65, 1.3]

        Rectangle {
            required property real modelData

            x: (lamp.width - width) / 2
            y: lamp.middle - height / 2
            width: lamp.bulb * modelData
            height: width
            radius: width / 2
            visible: lamp.on
            color: lamp.accent
            opacity: 0.09

            Accessible.ignored: true
        }
    }

    Rectangle {
        x: lamp.bulbLeft
        y: lamp.middle - height / 2
        width: lamp.bulb
        height: width
        radius: width / 2
        color: lamp.on ? lamp.accent : Theme.surface
        border.width: Theme.px(5)
        border.color: lamp.on ? Theme.text : Theme.outline

        Accessible.ignored: true

        // The sign of a lamp in a circuit: a cross in a circle.
        Repeater {
            model: [45, -45]

            Rectangle {
                required property int modelData

                anchors.centerIn: parent
                width: parent.width * 0.92
                height: Theme.px(5)
                rotation: modelData
                color: lamp.on ? Theme.onAccent : Theme.outline

                Accessible.ignored: true
            }
        }
    }

    PlainText {
        id: word

        y: lamp.height - height
        width: lamp.width
        text: lamp.label
        size: Theme.lead
        font.weight: Font.DemiBold
        color: lamp.on ? lamp.accent : Theme.text
        horizontalAlignment: Text.AlignHCenter
    }
}
