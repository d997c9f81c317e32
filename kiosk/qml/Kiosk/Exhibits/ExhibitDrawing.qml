import QtQuick
import Kiosk
import Kiosk.Backend

// What the drawings of all demonstrations share: what they show, and where the hand of the loop points.
Item {
    id: drawing

    property ExhibitPlayer player: null
    property KioskController controller: null
    property color accent: Theme.text
    // Read once for each change: a binding to `player.picture.x` would have the whole picture made for each reader.
    readonly property var picture: player ? player.picture : ({})
    readonly property var words: player ? player.words : ({})

    // Where a spot that is touched lies, in px of the drawing; `values` as they are handed to `act`.
    function spot(control: string, values: var): point {
        return Qt.point(width / 2, height / 2);
    }

    // A touch of the drawing that does what a button does.
    function press(control: string): void {
        drawing.touched();
        if (drawing.player)
            drawing.player.act(control);
    }

    // A touch that the drawing has answered: somebody is there. To be called before `player.act`.
    function touched(): void {
        if (drawing.controller)
            drawing.controller.touch();
    }

    Accessible.role: Accessible.Graphic
    Accessible.name: words.scene || ""
}
