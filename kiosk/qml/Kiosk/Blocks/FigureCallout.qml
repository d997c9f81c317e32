import QtQuick
import Kiosk
import Kiosk.Controls

// A label on a figure, centred on its point, kept inside the picture. Chosen, it stands out from the others.
PlainText {
    id: callout

    required property Item room
    property string words: ""
    property point at: Qt.point(0.5, 0.5)
    property bool chosen: false
    readonly property real _edge: Theme.px(8)

    // How far a place (px, in the room) is from the label; 0 on it.
    function distance(place: point): real {
        const across = Math.max(callout.x - place.x, 0, place.x - callout.x - callout.width);
        const down = Math.max(callout.y - place.y, 0, place.y - callout.y - callout.height);
        return Math.hypot(across, down);
    }

    // The label follows the width of the picture, as a printed one would; never below a caption's size.
    font.pixelSize: Math.max(Theme.px(Theme.caption * 0.9), Math.round(room.width * 28 / 1200))
    x: Math.max(_edge, Math.min(room.width - width - _edge, at.x * room.width - width / 2))
    y: Math.max(_edge, Math.min(room.height - height - _edge, at.y * room.height - height / 2))
    text: words
    color: Theme.plateText
    font.weight: Font.Medium
    horizontalAlignment: Text.AlignHCenter
    wrapMode: Text.NoWrap
    lineHeight: 1.1

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.px(8)
        visible: callout.chosen
        z: -1
        color: "transparent"
        radius: Theme.px(8)
        border.width: Theme.px(3)
        border.color: Theme.plateText

        Accessible.ignored: true
    }
}
