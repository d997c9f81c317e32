import QtQuick
import Kiosk.Controls

// Running text.
BlockFace {
    id: face

    implicitHeight: prose.implicitHeight

    Prose {
        id: prose

        width: face.width
        step: face.step
        text: face.block.text
        onTermOpened: key => face.controller.openSheet(key)
    }
}
