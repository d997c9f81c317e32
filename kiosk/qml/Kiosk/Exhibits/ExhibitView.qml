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
    readonly property var words: player.words
    readonly property var drawing: face.item as ExhibitDrawing
    property alias player: player

    function _point(): point {
        const hand = player.hand;
        if (!hand.control)
            return ghost.target;
        const at = controls.pointOf(hand.control, hand.values);
        if (at !== null)
            return view.mapFromItem(controls, at);
        return drawing ? view.mapFromItem(drawing, drawing.spot(hand.control, hand.values)) : ghost.target;
    }

    objectName: "exhibit"

    ExhibitPlayer {
        id: player

        demo: view.demo || ({})
        live: view.live && !view.controller.inWarning
        // Slides follow by themselves, and so do their demonstrations.
        looping: view.controller.playing
        moment: view.controller.moment
        sparing: GraphicsInfo.api === GraphicsInfo.Software
        onHandChanged: ghost.target = view._point()
    }

    // Something runs that the visitor has started: nobody has left yet.
    Timer {
        interval: 1000
        repeat: true
        running: view.live && player.moving && !player.looping
        onTriggered: view.controller.busy()
    }

    ExhibitWords {
        id: beside

        objectName: "exhibit-words"
        width: view.portrait ? view.width : view.width * 0.27
        height: view.portrait ? view.height * 0.24 : view.height - foot.height - Theme.gap
        player: player
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
            drawn.player = player;
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
        player: player
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
                onActivated: view.controller.openSheet(view.demo.key)
            }

            ToolButton {
                objectName: "exhibit-again"
                height: Theme.target
                stacked: true
                label: view.controller.words.demo_again
                icon: view.controller.icons.again
                onActivated: {
                    view.controller.touch();
                    player.again();
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
        shown: player.looping && view.live && player.hand.control !== undefined
        pressed: player.hand.pressed === true
        accent: view.accent
    }
}
