pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Kiosk
import Kiosk.Backend

// What staff see above the show. The show goes on behind, and can be touched wherever no card lies over it.
Item {
    id: layer

    required property Staff staff

    // Tab goes round in the card; Escape leaves it.
    function _keepFocus(): void {
        const card = (pad.item || panel.item) as Item;
        for (let at = layer.Window.activeFocusItem; at && card; at = at.parent) {
            if (at === card)
                return;
        }
        const first = card ? card.nextItemInFocusChain(true) : null;
        if (first)
            first.forceActiveFocus(Qt.TabFocusReason);
    }

    Window.onActiveFocusItemChanged: Qt.callLater(layer._keepFocus)

    Loader {
        id: pad

        active: layer.staff.atPad
        x: Theme.margin
        y: layer.height - height - Theme.barZone
        focus: layer.staff.atPad
        sourceComponent: PinPad {
            staff: layer.staff
        }
    }

    Loader {
        id: panel

        active: layer.staff.atPanel
        x: Math.round(Theme.margin / 2)
        y: layer.height - height - x
        focus: layer.staff.atPanel
        sourceComponent: StaffBoard {
            staff: layer.staff
            width: Theme.portrait ? layer.width - Theme.margin : Math.min(Theme.px(1120), layer.width - Theme.margin)
            height: Theme.portrait ? Math.min(Theme.px(1240), layer.height - Theme.margin) : layer.height - Theme.margin
        }
    }

    // Beside the panel, or above it: where the show is.
    Loader {
        readonly property real from: panel.active && !Theme.portrait ? panel.x + panel.width : 0
        readonly property real until: panel.active && Theme.portrait ? panel.y : layer.height

        active: layer.staff.signed
        x: from + (layer.width - from - width) / 2
        y: (until - height) / 2
        sourceComponent: DisplaySign {
            sign: layer.staff.sign
            room: layer.width - (panel.active && !Theme.portrait ? panel.x + panel.width : 0) - Theme.margin
        }
    }
}
