pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Where in the show this is: a dot a slide, or "3 of 120" where dots would be a crowd.
Item {
    id: dots

    property int count: 0
    property int current: 0
    property color accent: Theme.text
    property string description: ""
    property bool compact: false
    // The width, in px, that there is for it; where not even the numbers have room, the arrows are enough.
    property real room: 10000
    readonly property real _whole: Theme.px(14) * count + Theme.px(12) * (count - 1) + Theme.px(38)
    readonly property bool _counted: compact || count > 12 || _whole > room

    visible: !_counted || number.implicitWidth <= room
    implicitWidth: _counted ? number.implicitWidth : line.implicitWidth
    implicitHeight: Theme.px(40)

    Accessible.role: Accessible.StaticText
    Accessible.name: description

    PlainText {
        id: number

        anchors.centerIn: parent
        visible: dots._counted
        font.pixelSize: Theme.px(Theme.label)
        text: dots.description
        color: Theme.textSoft
        wrapMode: Text.NoWrap

        Accessible.ignored: true
    }

    Row {
        id: line

        anchors.centerIn: parent
        visible: !dots._counted
        spacing: Theme.px(12)

        Repeater {
            model: dots._counted ? 0 : dots.count

            Rectangle {
                required property int index

                width: Theme.px(index === dots.current ? 52 : 14)
                height: Theme.px(14)
                radius: height / 2
                color: index === dots.current ? dots.accent : Theme.outline

                Accessible.ignored: true

                Behavior on width {
                    NumberAnimation {
                        duration: Theme.visitorTime
                        easing.type: Easing.OutCubic
                    }
                }
            }
        }
    }
}
