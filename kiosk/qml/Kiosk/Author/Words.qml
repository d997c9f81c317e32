import QtQuick
import Kiosk.Controls
import Kiosk.Author

// Words of the author's window: their size does not follow the display that the show is laid out for.
PlainText {
    color: Ink.text
    font.pixelSize: Ink.body
    lineHeight: 1.15
}
