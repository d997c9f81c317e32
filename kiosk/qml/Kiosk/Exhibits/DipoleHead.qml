pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A round head from above, the nose up, in its helmet of sensors. A touch hides the source where it is.
Item {
    id: head

    property var picture: ({})
    property var words: ({})
    property color accent: Theme.text
    // Taken anew only when they have changed: in a search the ring alone moves.
    readonly property int measured: picture.measured || 0
    property var read: ({})
    // The outermost sensors are 40 mm from a head of 90 mm.
    readonly property real radius: Math.min(width, height) / 2 / 1.52
    readonly property color outward: Theme.accent("materials")
    readonly property color inward: Theme.accent("networks")
    // The place that the keys have chosen, in radii of the head.
    property point chosen: Qt.point(0, 0)

    signal touched(x: real, y: real)
    // The keys have moved the place: somebody is there.
    signal present

    function pointOf(x: real, y: real): point {
        return Qt.point(width / 2 + radius * x, height / 2 - radius * y);
    }

    function _choose(x: real, y: real): void {
        const length = Math.max(1, Math.hypot(x, y) / 0.68);
        head.chosen = Qt.point(x / length, y / length);
    }

    function _step(x: real, y: real): void {
        head.present();
        head._choose(head.chosen.x + x, head.chosen.y + y);
    }

    onMeasuredChanged: {
        head.read = head.picture;
    }

    DipoleSkull {
        anchors.fill: parent
        radius: head.radius
    }

    DipoleSensors {
        anchors.fill: parent
        read: head.read
        radius: head.radius
        outward: head.outward
        inward: head.inward
    }

    Rectangle {
        readonly property var at: head.picture.estimate || [0, 0]
        readonly property point middle: head.pointOf(at[0], at[1])

        x: middle.x - width / 2
        y: middle.y - height / 2
        width: head.radius * 0.26
        height: width
        radius: width / 2
        visible: head.picture.found === true || head.picture.searching === true
        color: "transparent"
        border.width: Theme.px(12)
        border.color: Theme.background

        Accessible.ignored: true

        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.px(3)
            radius: width / 2
            color: "transparent"
            border.width: Theme.px(6)
            border.color: head.accent

            Accessible.ignored: true
        }
    }

    DipoleSource {
        readonly property var at: head.picture.source || [0, 0]
        readonly property point middle: head.pointOf(at[0], at[1])

        x: middle.x
        y: middle.y
        picture: head.picture
        size: head.radius * 0.42
    }

    Item {
        id: surface

        objectName: "dipole-head"
        anchors.centerIn: parent
        width: 2 * head.radius
        height: width
        activeFocusOnTab: true

        Accessible.role: Accessible.Button
        Accessible.name: head.words.head || ""
        Accessible.description: head.words.touch_head || ""
        Accessible.focusable: true
        Accessible.onPressAction: head.touched(head.chosen.x, head.chosen.y)

        Keys.onLeftPressed: head._step(-0.1, 0)
        Keys.onRightPressed: head._step(0.1, 0)
        Keys.onUpPressed: head._step(0, 0.1)
        Keys.onDownPressed: head._step(0, -0.1)
        Keys.onSpacePressed: event => {
            if (!event.isAutoRepeat)
                head.touched(head.chosen.x, head.chosen.y);
        }
        Keys.onReturnPressed: event => {
            if (!event.isAutoRepeat)
                head.touched(head.chosen.x, head.chosen.y);
        }
        Keys.onEnterPressed: head.touched(head.chosen.x, head.chosen.y)

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: point => {
                const x = (point.position.x - surface.width / 2) / head.radius;
                const y = (surface.height / 2 - point.position.y) / head.radius;
                head._choose(x, y);
                head.touched(head.chosen.x, head.chosen.y);
            }
        }

        Rectangle {
            x: surface.width / 2 + head.radius * head.chosen.x - width / 2
            y: surface.height / 2 - head.radius * head.chosen.y - height / 2
            width: Theme.px(44)
            height: width
            radius: width / 2
            visible: surface.activeFocus
            color: "transparent"
            border.width: Theme.px(4)
            border.color: Theme.text

            Accessible.ignored: true
        }
    }
}
