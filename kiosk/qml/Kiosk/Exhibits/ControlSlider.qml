import QtQuick
import Kiosk
import Kiosk.Controls

// A value that a finger moves: its word and its value above a track that is as tall as a finger.
Item {
    id: slider

    property string label: ""
    property string valueText: ""
    property real least: 0
    property real greatest: 1
    property real step: 0.01
    property real amount: 0
    property color accent: Theme.text
    readonly property real share: greatest > least ? (amount - least) / (greatest - least) : 0
    readonly property alias pressed: press.active
    // What a screen reader tells of a slider: whole steps.
    readonly property int value: Math.round((amount - least) / step)
    readonly property int minimumValue: 0
    readonly property int maximumValue: Math.round((greatest - least) / step)
    readonly property int stepSize: 1

    // A finger has come down, or a key was pressed: somebody is there.
    signal touched
    signal moved(amount: real)

    function pointAt(amount: real): point {
        const share = greatest > least ? (amount - least) / (greatest - least) : 0;
        return Qt.point(rail.x + rail.width * share, track.y + track.height / 2);
    }

    function _put(x: real): void {
        const share = Math.max(0, Math.min(1, (x - rail.x) / Math.max(1, rail.width)));
        const steps = Math.round(share * (slider.greatest - slider.least) / slider.step);
        slider.moved(slider.least + steps * slider.step);
    }

    function _push(steps: int): void {
        slider.touched();
        slider.moved(Math.max(slider.least, Math.min(slider.greatest, slider.amount + steps * slider.step)));
    }

    implicitHeight: track.y + track.height
    activeFocusOnTab: true
    opacity: enabled ? 1 : 0.35

    Accessible.role: Accessible.Slider
    Accessible.name: label + ": " + valueText
    Accessible.focusable: true
    Accessible.onIncreaseAction: slider._push(1)
    Accessible.onDecreaseAction: slider._push(-1)

    Keys.onLeftPressed: slider._push(-1)
    Keys.onRightPressed: slider._push(1)
    Keys.onDownPressed: slider._push(-1)
    Keys.onUpPressed: slider._push(1)

    PlainText {
        id: word

        width: slider.width - number.width - Theme.gap
        text: slider.label
        size: Theme.label + 2
        color: Theme.textSoft
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.px(Theme.caption)

        Accessible.ignored: true
    }

    PlainText {
        id: number

        x: slider.width - width
        anchors.baseline: word.baseline
        text: slider.valueText
        size: Theme.body
        font.weight: Font.DemiBold
        color: slider.accent
        wrapMode: Text.NoWrap

        Accessible.ignored: true
    }

    Item {
        id: track

        y: word.height
        width: slider.width
        height: Theme.target

        // Both handlers take the finger at once: the swipe of a stage below must not have it.
        PointHandler {
            id: press

            // A finger that was down already is heard on, even when a warning lies over all.
            onActiveChanged: {
                if (!active || !slider.enabled)
                    return;
                slider.touched();
                slider._put(point.position.x);
            }
            onPointChanged: if (active && slider.enabled) slider._put(point.position.x)
        }
        DragHandler {
            target: null
            dragThreshold: 0
            grabPermissions: PointerHandler.CanTakeOverFromAnything
        }

        Rectangle {
            id: rail

            x: knob.width / 2
            y: (track.height - height) / 2
            width: track.width - knob.width
            height: Theme.px(12)
            radius: height / 2
            color: Theme.surfaceRaised
            border.width: Math.max(1, Theme.px(1.5))
            border.color: Theme.outline

            Accessible.ignored: true

            Rectangle {
                readonly property real zero: slider.least < 0 ? -slider.least / (slider.greatest - slider.least) : 0

                x: parent.width * Math.min(zero, slider.share)
                width: parent.width * Math.abs(slider.share - zero)
                height: parent.height
                radius: height / 2
                color: slider.accent

                Accessible.ignored: true
            }
        }

        Rectangle {
            id: knob

            x: rail.width * slider.share
            y: (track.height - height) / 2
            width: Theme.px(64)
            height: width
            radius: width / 2
            color: slider.accent
            border.width: Theme.px(slider.pressed ? 10 : 6)
            border.color: slider.activeFocus || slider.pressed ? Theme.text : Theme.background

            Accessible.ignored: true
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.px(8)
        visible: slider.activeFocus && !slider.pressed
        radius: Theme.radius
        color: "transparent"
        border.width: Theme.px(4)
        border.color: Theme.text

        Accessible.ignored: true
    }
}
