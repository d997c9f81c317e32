import QtQuick
import Kiosk.Controls
import Kiosk.Backend

// The face of one block, by the name of its kind.
Loader {
    id: view

    property KioskController controller: null
    property var block: null
    property color accent: "white"
    property real step: 1
    // Room in height, in px, that a picture may take.
    property real pictureHeight: 10000
    // Whether the block is on view: only then may it move by itself.
    property bool live: false

    // The name comes from the kinds that the program knows, never from what a deck says.
    source: block ? Qt.resolvedUrl(block.face + ".qml") : ""
    onLoaded: {
        const face = item as BlockFace;
        face.controller = Qt.binding(() => view.controller);
        face.block = Qt.binding(() => view.block);
        face.accent = Qt.binding(() => view.accent);
        face.step = Qt.binding(() => view.step);
        face.pictureHeight = Qt.binding(() => view.pictureHeight);
        face.width = Qt.binding(() => view.width);
        face.live = Qt.binding(() => view.live);
    }

    // Its face cannot be loaded: the loop goes on.
    Skip {
        controller: view.controller
        running: view.status === Loader.Error && view.live && view.controller !== null && view.controller.inAttract
    }
}
