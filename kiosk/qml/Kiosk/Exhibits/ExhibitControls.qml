pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Controls

// The sliders, switches and buttons of a demonstration, made from what its model says can be touched.
Column {
    id: controls

    property ExhibitPlayer player: null
    property KioskController controller: null
    property color accent: Theme.text
    readonly property var all: player ? player.controls : []
    readonly property var words: player ? player.words : ({})
    readonly property var values: player ? player.values : ({})
    readonly property var texts: player ? player.valueTexts : ({})
    readonly property var disabled: player ? player.disabled : []
    readonly property var movable: all.filter(control => control.form !== "button")
    readonly property var buttons: all.filter(control => control.form === "button")
    // One slider has its buttons beside it where there is room.
    readonly property bool oneRow: !Theme.portrait && movable.length === 1 && buttons.length > 0
                                   && width - _asked > Theme.px(Theme.largerText ? 540 : 460)
    readonly property real _asked: {
        let asked = 0;
        for (let i = 0; i < pushers.count; ++i) {
            const button = pushers.itemAt(i) as ToolButton;
            asked += button ? button.implicitWidth + second.spacing : 0;
        }
        return asked;
    }

    // Where the hand of the loop points, in px of the controls; null for what is not among them.
    function pointOf(id: string, values: var): var {
        for (const holder of [movers, pushers]) {
            for (let i = 0; i < holder.count; ++i) {
                const item = holder.itemAt(i);
                if (!item || item.control.id !== id)
                    continue;
                const inner = item.pointAt(values.length > 0 ? values[0] : 0);
                return controls.mapFromItem(item, inner);
            }
        }
        return null;
    }

    function act(id: string, amount: real): void {
        // First the touch, so that the loop's own hand lets go.
        if (controls.controller)
            controls.controller.touch();
        controls.player.act(id, amount);
    }

    function press(id: string): void {
        if (controls.controller)
            controls.controller.touch();
        controls.player.act(id);
    }

    spacing: Theme.px(14)

    Item {
        width: controls.width
        height: Math.max(first.height, controls.oneRow ? second.height : 0)

        Row {
            id: first

            readonly property real room: controls.oneRow ? controls.width - second.width - Theme.px(48) : controls.width

            anchors.bottom: parent.bottom
            visible: controls.movable.length > 0
            spacing: Theme.px(48)

            Repeater {
                id: movers

                model: controls.movable

                Loader {
                    id: mover

                    required property var modelData
                    readonly property var control: modelData
                    readonly property real share: (first.room - (controls.movable.length - 1) * first.spacing) / controls.movable.length

                    function pointAt(amount: real): point {
                        const choice = item as ControlSwitch;
                        return choice ? choice.pointAt(amount) : (item as ControlSlider).pointAt(amount);
                    }

                    anchors.bottom: parent ? parent.bottom : undefined
                    width: share
                    sourceComponent: control.form === "slider" ? sliding : switching

                    Component {
                        id: sliding

                        ControlSlider {
                            objectName: "control-" + mover.control.id
                            enabled: !controls.disabled.includes(mover.control.id)
                            label: controls.words[mover.control.id] || ""
                            valueText: controls.texts[mover.control.id] || ""
                            least: mover.control.least
                            greatest: mover.control.greatest
                            step: mover.control.step
                            amount: controls.values[mover.control.id] || 0
                            accent: controls.accent
                            onTouched: if (controls.controller) controls.controller.touch()
                            onMoved: amount => controls.player.act(mover.control.id, amount)
                        }
                    }

                    Component {
                        id: switching

                        ControlSwitch {
                            objectName: "control-" + mover.control.id
                            enabled: !controls.disabled.includes(mover.control.id)
                            label: controls.words[mover.control.id] || ""
                            options: mover.control.options
                            words: controls.words
                            current: controls.values[mover.control.id] || 0
                            accent: controls.accent
                            onChosen: index => controls.act(mover.control.id, index)
                        }
                    }
                }
            }
        }

        Row {
            id: second

            parent: controls.oneRow ? first.parent : below
            x: controls.oneRow ? parent.width - width : 0
            anchors.bottom: parent.bottom
            spacing: Theme.gap

            Repeater {
                id: pushers

                model: controls.buttons

                ToolButton {
                    required property var modelData
                    readonly property var control: modelData
                    readonly property real share: (controls.width - (controls.buttons.length - 1) * second.spacing) / controls.buttons.length

                    function pointAt(_: real): point {
                        return Qt.point(width / 2, height / 2);
                    }

                    objectName: "control-" + control.id
                    width: controls.oneRow ? implicitWidth : share
                    height: Theme.target
                    enabled: !controls.disabled.includes(control.id)
                    label: controls.words[control.id] || ""
                    filled: control.main
                    accent: controls.accent
                    onActivated: controls.press(control.id)
                }
            }
        }
    }

    Item {
        id: below

        width: controls.width
        height: second.height
        visible: !controls.oneRow && controls.buttons.length > 0
    }
}
