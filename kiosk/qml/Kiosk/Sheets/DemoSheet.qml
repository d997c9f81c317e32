pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Controls

// How a demonstration works: in words, as a formula, and what the model leaves out. A touch beside it closes it.
Item {
    id: view

    required property KioskController controller
    property var sheet: ({})
    property color accent: Theme.text
    readonly property var demo: sheet.demo || ({})
    readonly property var words: demo.words || ({})
    readonly property real _pad: Theme.px(Theme.portrait ? 44 : 56)
    readonly property real _room: height - Theme.barZone - Theme.gap - Theme.margin * 0.6 - 2 * _pad

    Rectangle {
        anchors.fill: parent
        color: Theme.faded(Theme.background, 0.86)

        Accessible.ignored: true
    }

    TapHandler {
        onTapped: view.controller.back()
    }

    Rectangle {
        id: card

        objectName: "how-card"
        x: (view.width - width) / 2
        y: Math.max(Theme.margin * 0.6, (view.height - Theme.barZone - height) / 2)
        width: Math.min(view.width - 2 * Theme.margin, Theme.px(1240))
        height: Math.min(text.contentHeight, view._room) + 2 * view._pad
        radius: Theme.radius
        color: Theme.surface
        border.width: Math.max(1, Theme.px(2))
        border.color: view.accent

        Accessible.role: Accessible.Dialog
        Accessible.name: view.controller.words.demo_how

        // A touch on the card itself closes nothing.
        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: view.controller.touch()
        }

        ScrollArea {
            id: text

            x: view._pad
            y: view._pad
            width: card.width - 2 * x
            // All the room, not the card's: a column that is fitted to its own height is never done.
            height: view._room
            spacing: Theme.px(20)
            roomy: []
            downWord: view.controller.words.scroll_down
            upWord: view.controller.words.scroll_up
            downIcon: view.controller.icons.down
            upIcon: view.controller.icons.up

            Title {
                room: text.innerWidth - close.width - Theme.gap
                size: Theme.heading * 0.8 * text.step
                text: view.controller.words.demo_how
                lineHeight: 1.08
            }

            PlainText {
                width: text.innerWidth - (Theme.portrait ? 0 : close.width + Theme.gap)
                size: Theme.body * text.step
                text: view.words.how || ""
                color: Theme.textSoft
                lineHeight: 1.3
            }

            Loader {
                id: formula

                objectName: "formula"
                onLoaded: {
                    const shown = item as Formula;
                    shown.words = Qt.binding(() => view.words.formula_alt || "");
                    shown.most = Qt.binding(() => text.innerWidth);
                    shown.step = Qt.binding(() => text.step);
                }
                // The name comes from the kinds that the program knows, never from what a deck says.
                source: view.demo.formula ? Qt.resolvedUrl("../Formulas/" + view.demo.formula.face + ".qml") : ""
            }

            PlainText {
                width: text.innerWidth
                size: (Theme.label + 2) * text.step
                text: view.words.symbols || ""
                color: Theme.textMuted
                lineHeight: 1.25
            }

            PlainText {
                width: text.innerWidth
                topPadding: Theme.px(10)
                size: Theme.body * text.step
                text: view.controller.words.demo_limits
                color: view.accent
                font.weight: Font.DemiBold
            }

            PlainText {
                width: text.innerWidth
                size: (Theme.body - 2) * text.step
                text: (view.words.limits || "") + "\n" + view.controller.words.demo_model
                color: Theme.textSoft
                lineHeight: 1.3
            }
        }

        ToolButton {
            id: close

            objectName: "close"
            x: card.width - width - Theme.px(32)
            y: Theme.px(32)
            height: Theme.target
            stacked: true
            label: view.controller.words.close
            icon: view.controller.icons.close
            onActivated: view.controller.back()
        }
    }

    Component.onCompleted: view.Accessible.announce(view.words.how || "")
}
