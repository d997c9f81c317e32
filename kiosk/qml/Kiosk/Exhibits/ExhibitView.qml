pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Controls

// A demonstration with all that belongs to it: its words, its drawing, its controls, and what it does not claim.
Item {
    id: view

    required property KioskController controller
    property var demo: null
    property string eyebrow: ""
    property color accent: Theme.text
    property bool live: false
    readonly property bool portrait: height > width
    readonly property var drawing: face.item as ExhibitDrawing
    property ExhibitPlayer player: null
    // Its drawing cannot be loaded.
    readonly property bool broken: face.status === Loader.Error
    readonly property var hand: player ? player.hand : ({})

    function _point(): point {
        const hand = view.hand;
        if (!hand.control)
            return ghost.target;
        const at = controls.pointOf(hand.control, hand.values);
        if (at !== null)
            return view.mapFromItem(controls, at);
        return drawing ? view.mapFromItem(drawing, drawing.spot(hand.control, hand.values)) : ghost.target;
    }

    objectName: "exhibit"

    onHandChanged: ghost.target = view._point()
    Component.onCompleted: view.player = view.controller.takePlayer() as ExhibitPlayer
    Component.onDestruction: if (view.player) view.controller.givePlayer(view.player)

    component Told: Binding {
        target: view.player
        when: view.player !== null
        restoreMode: Binding.RestoreNone
    }

    Told {
        property: "sparing"
        value: GraphicsInfo.api === GraphicsInfo.Software
    }
    Told {
        property: "moment"
        value: view.controller.moment
    }
    Told {
        property: "demo"
        value: view.demo || ({})
    }
    Told {
        property: "looping"
        // Slides follow by themselves, and so do their demonstrations.
        value: view.controller.playing && (!view.demo || view.demo.loop !== false)
    }
    Told {
        property: "live"
        value: view.live && !view.controller.inWarning
    }

    // Something runs that the visitor has started: nobody has left yet.
    Timer {
        interval: 1000
        repeat: true
        running: view.player !== null && view.player.live && view.player.moving && !view.player.looping
        onTriggered: view.controller.busy()
    }

    ExhibitWords {
        id: beside

        objectName: "exhibit-words"
        width: view.portrait ? view.width : view.width * 0.27
        height: view.portrait ? view.height * 0.24 : view.height - foot.height - Theme.gap
        player: view.player
        eyebrow: view.eyebrow
        accent: view.accent
    }

    Loader {
        id: face

        objectName: "exhibit-drawing"
        x: view.portrait ? 0 : view.width - width
        y: view.portrait ? beside.y + beside.height + Theme.gap : 0
        width: view.portrait ? view.width : view.width * 0.69
        height: controls.y - y - Theme.gap * 1.5
        // The name comes from the kinds that the program knows, never from what a deck says.
        source: view.demo ? Qt.resolvedUrl(view.demo.face + ".qml") : ""
        onLoaded: {
            const drawn = face.item as ExhibitDrawing;
            drawn.player = Qt.binding(() => view.player);
            drawn.controller = Qt.binding(() => view.controller);
            drawn.accent = Qt.binding(() => view.accent);
        }
    }

    ExhibitControls {
        id: controls

        objectName: "exhibit-controls"
        x: face.x
        y: (view.portrait ? foot.y - Theme.gap : view.height) - height
        width: face.width
        player: view.player
        controller: view.controller
        accent: view.accent
    }

    Item {
        id: foot

        y: view.height - height
        width: beside.width
        height: view.portrait ? tools.height : tools.height + note.height + Theme.px(14)

        Row {
            id: tools

            spacing: Theme.gap

            ToolButton {
                objectName: "exhibit-how"
                height: Theme.target
                stacked: true
                label: view.controller.words.demo_how
                icon: view.controller.icons.how
                onActivated: view.controller.openSheet("how/" + view.controller.slide.id + "/" + view.demo.kind)
            }

            ToolButton {
                objectName: "exhibit-again"
                height: Theme.target
                stacked: true
                label: view.controller.words.demo_again
                icon: view.controller.icons.again
                onActivated: {
                    view.controller.touch();
                    view.player.again();
                }
            }
        }

        PlainText {
            id: note

            x: view.portrait ? tools.width + Theme.gap * 1.5 : 0
            y: view.portrait ? (tools.height - height) / 2 : tools.height + Theme.px(14)
            width: foot.width - x
            size: Theme.label
            text: view.controller.words.demo_model
            color: Theme.textMuted
        }
    }

    GhostHand {
        id: ghost

        icon: view.controller.icons.hand
        shown: view.player !== null && view.player.looping && view.live && view.hand.control !== undefined
        pressed: view.hand.pressed === true
        accent: view.accent
    }
}
