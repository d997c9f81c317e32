import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Controls

// The definition of a term, on a card above the controls; a touch beside it closes it.
Item {
    id: view

    required property KioskController controller
    property var sheet: ({})
    property color accent: Theme.text
    readonly property var term: sheet.term || ({})
    // Above the controls, with a strip of what lies below: a touch there closes.
    readonly property real mostHeight: view.height - Theme.barZone - Theme.gap - 2 * Theme.px(44) - Theme.target

    Rectangle {
        anchors.fill: parent
        color: Theme.faded(Theme.background, 0.82)

        Accessible.ignored: true
    }

    TapHandler {
        onTapped: view.controller.back()
    }

    Rectangle {
        id: card

        x: Theme.portrait ? Theme.margin : (view.width - width) / 2
        y: view.height - Theme.barZone - Theme.gap - height
        width: Math.min(view.width - 2 * Theme.margin, Theme.px(1160))
        // Not the height of the words' room: that would go by the words, which are fitted to it, and so on for ever.
        height: Math.min(words.contentHeight, view.mostHeight) + 2 * Theme.px(44)
        radius: Theme.radius
        color: Theme.surface
        border.width: Math.max(1, Theme.px(2))
        border.color: view.accent

        Accessible.role: Accessible.Dialog
        Accessible.name: word.text

        // A touch on the card itself closes nothing.
        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: view.controller.touch()
        }

        ScrollArea {
            id: words

            x: Theme.px(48)
            y: Theme.px(44)
            width: card.width - 2 * x - close.width - Theme.gap
            height: view.mostHeight
            spacing: Theme.px(14)
            // The card grows with its words; they need not grow into the card.
            roomy: []
            downWord: view.controller.words.scroll_down
            upWord: view.controller.words.scroll_up
            downIcon: view.controller.icons.down
            upIcon: view.controller.icons.up

            Title {
                id: word

                room: words.innerWidth
                size: Theme.heading * 0.8 * words.step
                text: view.term.term || ""
                lineHeight: 1.08
            }

            PlainText {
                width: words.innerWidth
                size: Theme.body * words.step
                text: view.term.text || ""
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

    Component.onCompleted: view.Accessible.announce(view.term.term + ". " + view.term.text)
}
