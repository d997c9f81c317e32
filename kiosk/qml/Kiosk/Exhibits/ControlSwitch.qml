pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One of a few, side by side; the one that holds is filled.
Item {
    id: choice

    property string label: ""
    // The keys of the options' words.
    property var options: []
    property var words: ({})
    property int current: 0
    property color accent: Theme.text

    signal chosen(index: int)

    function pointAt(index: int): point {
        return Qt.point((index + 0.5) * width / Math.max(1, options.length), body.y + body.height / 2);
    }

    implicitHeight: body.y + body.height
    implicitWidth: {
        let widest = Theme.px(90);
        for (let i = 0; i < parts.count; ++i) {
            const part = parts.itemAt(i);
            if (part)
                widest = Math.max(widest, part.implicitWidth);
        }
        return widest * options.length;
    }
    opacity: enabled ? 1 : 0.35

    Accessible.role: Accessible.Grouping
    Accessible.name: label

    PlainText {
        id: word

        width: choice.width
        visible: choice.label !== ""
        text: choice.label
        size: Theme.label + 2
        color: Theme.textSoft
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.px(Theme.caption)

        Accessible.ignored: true
    }

    Surface {
        id: body

        y: word.visible ? word.height + Theme.px(6) : 0
        width: choice.width
        height: Theme.target
        radius: height / 2
    }

    Repeater {
        id: parts

        model: choice.options

        TouchButton {
            id: part

            required property int index
            required property string modelData
            readonly property bool holds: index === choice.current

            objectName: "option-" + index
            x: index * choice.width / choice.options.length
            y: body.y
            width: choice.width / choice.options.length
            height: body.height
            implicitWidth: told.implicitWidth + Theme.px(56)
            label: choice.words[modelData] || ""
            checkable: true
            checked: holds
            accent: choice.accent
            onActivated: choice.chosen(index)

            Rectangle {
                anchors.fill: parent
                anchors.margins: Theme.px(6)
                radius: height / 2
                visible: part.holds || part.pressed
                color: part.holds ? choice.accent : Theme.faded(choice.accent, 0.28)

                Accessible.ignored: true
            }

            PlainText {
                id: told

                anchors.centerIn: parent
                text: part.label
                font.pixelSize: Theme.px(Theme.label + 2)
                font.weight: Font.DemiBold
                color: part.holds ? Theme.onAccent : Theme.text
                wrapMode: Text.NoWrap

                Accessible.ignored: true
            }
        }
    }
}
