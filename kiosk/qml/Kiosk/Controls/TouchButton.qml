import QtQuick
import Kiosk

// Behaviour of everything that can be pressed: touch, mouse, keyboard and screen reader all do the same.
// It acts on release, so that sliding off takes the touch back.
Item {
    id: button

    property string label: ""
    property bool checkable: false
    property bool checked: false
    property color accent: Theme.text
    readonly property bool pressed: tap.pressed

    signal activated

    // A key that is held repeats itself; it acts once, as a finger does.
    function _press(event: var): void {
        if (!event.isAutoRepeat)
            button.activated();
    }

    implicitWidth: Theme.target
    implicitHeight: Theme.target
    activeFocusOnTab: true
    opacity: enabled ? 1 : 0.35

    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.checkable: checkable
    Accessible.checked: checked
    Accessible.focusable: true
    Accessible.onPressAction: button.activated()

    Keys.onReturnPressed: event => button._press(event)
    Keys.onEnterPressed: event => button._press(event)
    Keys.onSpacePressed: event => button._press(event)

    TapHandler {
        id: tap

        // An exclusive grab: a finger that rests elsewhere does not matter, and what lies below hears nothing.
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: button.activated()
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.px(6)
        visible: button.activeFocus
        radius: Theme.radius + Theme.px(6)
        color: "transparent"
        border.width: Theme.px(4)
        border.color: Theme.text
        z: 1

        Accessible.ignored: true
    }
}
