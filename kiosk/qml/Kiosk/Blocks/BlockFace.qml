import QtQuick
import Kiosk

// What the faces of all blocks share.
Item {
    property var block: ({})
    property color accent: Theme.text
    // The step of the scale at which the column around it fits.
    property real step: 1
    // Room in height, in px, that a picture may take.
    property real pictureHeight: 10000
}
