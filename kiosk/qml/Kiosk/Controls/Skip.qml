import QtQuick
import Kiosk.Backend

// Tells the visit that what is on cannot be shown. Said again and again: the loop does not go on before a slide has
// been on for a moment.
Timer {
    id: skip

    property KioskController controller: null

    interval: 1000
    repeat: true
    triggeredOnStart: true
    onTriggered: if (skip.controller) skip.controller.skip(skip.controller.slideIndex)
}
