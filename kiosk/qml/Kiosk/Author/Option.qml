import QtQuick
import Kiosk.Author

// A small button: one of several, or a switch.
Item {
    id: option

    property string label: ""
    property string hint: ""
    property bool chosen: false

    signal activated

    implicitWidth: words.implicitWidth + 20
    implicitHeight: 28
    activeFocusOnTab: true

    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.description: hint
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.focusable: true
    Accessible.onPressAction: option.activated()

    Keys.onReturnPressed: option.activated()
    Keys.onEnterPressed: option.activated()
    Keys.onSpacePressed: option.activated()

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: option.activated()
    }

    HoverHandler {
        id: hover
    }

    Rectangle {
        anchors.fill: parent
        radius: Ink.radius
        color: option.chosen ? Ink.chosen : hover.hovered ? Ink.raised : "transparent"
        border.width: option.activeFocus ? 2 : 1
        border.color: option.activeFocus ? Ink.text : option.chosen ? Ink.accent : Ink.line

        Accessible.ignored: true
    }

    Words {
        id: words

        anchors.centerIn: parent
        text: option.label
        color: option.chosen ? Ink.text : Ink.soft
        font.pixelSize: Ink.small
        wrapMode: Text.NoWrap

        Accessible.ignored: true
    }
}
