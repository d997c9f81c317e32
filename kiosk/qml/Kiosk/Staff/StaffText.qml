import QtQuick
import Kiosk
import Kiosk.Controls

// Words for staff: in one size, whatever a visitor has chosen, so that their controls keep their places.
PlainText {
    property real units: Theme.label

    font.pixelSize: Theme.px(units)
}
