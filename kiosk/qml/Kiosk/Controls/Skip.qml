import QtQuick
import Kiosk.Backend

// Tells the visit that what is on cannot be shown. Said again and again: the loop does not go on before a slide has
// been on for a moment.
Timer {
    id: skip

    property KioskController controller: null

    // Not at once: while a view opens, what belongs to it may be missing for a moment.
    interval: 400
    repeat: true
    onTriggered: if (skip.controller) skip.controller.skip(skip.controller.slideIndex)
}
