import QtQuick
import Kiosk

// A person: the name, and what they did or were; beside each other where there is room.
Item {
    id: person

    property string name: ""
    property string role: ""
    property color accent: Theme.text
    property real step: 1
    property bool wide: width > Theme.px(1000)

    implicitHeight: wide ? Math.max(title.implicitHeight, duty.implicitHeight) + Theme.px(44) * step
                         : title.implicitHeight + duty.implicitHeight + Theme.px(50) * step

    Rectangle {
        width: person.width
        height: Math.max(1, Theme.px(1.5))
        color: Theme.outline

        Accessible.ignored: true
    }

    Rectangle {
        width: Theme.px(56)
        height: Theme.px(4)
        color: person.accent

        Accessible.ignored: true
    }

    PlainText {
        id: title

        y: Theme.px(22) * person.step
        width: person.wide ? person.width * 0.4 : person.width
        step: person.step
        size: Theme.lead + 6
        text: person.name
        font.weight: Font.DemiBold
        font.family: Theme.displayFamily
    }

    PlainText {
        id: duty

        x: person.wide ? person.width * 0.44 : 0
        y: person.wide ? title.y + (title.font.pixelSize - font.pixelSize) * 0.5 : title.y + title.height + Theme.px(6)
        width: person.width - x
        step: person.step
        size: Theme.label + 2
        text: person.role
        color: Theme.textSoft
        lineHeight: 1.2
    }
}
