import QtQuick
import Kiosk
import Kiosk.Controls

// Running text.
Item {
    id: face

    property var block: ({})
    property color accent: Theme.text
    property real step: 1

    implicitHeight: prose.implicitHeight

    Prose {
        id: prose

        width: face.width
        step: face.step
        text: face.block.text
    }
}
