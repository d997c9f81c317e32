import QtQuick
import Kiosk
import Kiosk.Backend

// Darkness over the show: outside the opening hours, and for a while over what has stood too long.
Rectangle {
    id: veil

    required property KioskController controller
    readonly property DisplayCare care: controller.care
    readonly property string kind: care.veil
    // Whether it is closed and nobody is there: a touch then wakes, and does nothing else.
    readonly property bool on: kind !== ""
    // Whether nothing below can be seen, and need not be drawn.
    readonly property bool covers: kind === "blank" && opacity === 1
    readonly property real depth: kind === "blank" ? 1 : kind === "dim" ? 0.7 : care.resting ? 0.35 : 0
    readonly property bool settled: opacity === depth

    objectName: "veil"
    color: "black"
    opacity: depth
    visible: on || opacity > 0
    enabled: on
    focus: on

    Accessible.role: Accessible.Button
    Accessible.name: controller.words.touch
    Accessible.ignored: !on
    Accessible.onPressAction: veil.controller.touch()

    Keys.onPressed: event => {
        event.accepted = true;
        if (!event.isAutoRepeat)
            veil.controller.touch();
    }

    Behavior on opacity {
        NumberAnimation {
            // Who wakes it waits no longer than for anything else.
            duration: veil.on || veil.controller.inAttract ? Theme.loopTime : Theme.visitorTime
            easing.type: Easing.InOutQuad
        }
    }

    TapHandler {
        // However long, and wherever to: a finger that has come down and gone has woken it.
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onPressedChanged: if (!pressed && veil.on) veil.controller.touch()
    }
}
