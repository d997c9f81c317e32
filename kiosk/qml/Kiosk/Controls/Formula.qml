import QtQuick
import QtQuick.Shapes
import Kiosk

// A formula as the outlines of its letters: as sharp as text at every size, in the colour of text.
Item {
    id: formula

    // Width and height of the path, in units of which a letter has a hundred.
    property real wide: 1
    property real high: 1
    property string path: ""
    // The formula in words.
    property string words: ""
    // The width that it may take, in px.
    property real most: 10000
    property real step: 1
    readonly property real _scale: Math.min(Theme.type(Theme.lead * 1.3, step) / 100, most / Math.max(1, wide))

    implicitWidth: Math.ceil(wide * _scale)
    implicitHeight: Math.ceil(high * _scale)

    Accessible.role: Accessible.StaticText
    Accessible.name: words

    Shape {
        anchors.fill: parent

        Accessible.ignored: true

        ShapePath {
            scale: Qt.size(formula._scale, formula._scale)
            strokeWidth: -1
            fillColor: Theme.text
            // Outlines of letters wind one way, those of their holes the other.
            fillRule: ShapePath.WindingFill

            PathSvg {
                path: formula.path
            }
        }
    }
}
