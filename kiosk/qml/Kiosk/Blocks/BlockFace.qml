import QtQuick
import Kiosk
import Kiosk.Backend

// What the faces of all blocks share.
Item {
    id: face

    property KioskController controller: null
    property var block: ({})
    property color accent: Theme.text
    // The step of the scale at which the column around it fits.
    property real step: 1
    // Room in height, in px, that a picture may take.
    property real pictureHeight: 10000
    // Whether the block is on view: only then may it move by itself.
    property bool live: false

    // Whether the loop shows it: what fails then is passed over.
    readonly property bool inLoop: live && controller !== null && controller.inAttract

    // What a visitor has changed goes back; called when a visit is over.
    function reset(): void {
    }

    // A touch that a control of the block has answered: somebody is there.
    function touched(): void {
        if (face.controller)
            face.controller.touch();
    }

    Connections {
        target: face.controller

        function onModeChanged(): void {
            if (face.controller.inAttract)
                face.reset();
        }
    }
}
