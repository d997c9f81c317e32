import QtQuick
import Kiosk
import Kiosk.Controls

// The size of a circle, where there is room; on a plate, as the line of another circle may run there.
Rectangle {
    id: plate

    required property RamseyCircle circle
    readonly property real reach: circle.drawn

    // The way comes from the lower left.
    x: circle.x + (circle.roomy ? (circle.above ? -width / 2 : reach * 0.12) : reach * 0.75 + Theme.px(16))
    y: circle.y + (circle.roomy ? reach * (circle.above ? -0.78 : 0.42) : circle.above ? -reach * 0.7 - height : reach * 0.7)
    width: written.width + Theme.px(16)
    height: written.height
    visible: circle.visible && circle.label.length > 0
    radius: Theme.px(8)
    color: Theme.faded(Theme.surface, Theme.highContrast ? 1 : 0.7)

    Accessible.ignored: true

    PlainText {
        id: written

        x: Theme.px(8)
        size: Theme.label
        text: plate.circle.label
        horizontalAlignment: plate.circle.roomy ? Text.AlignHCenter : Text.AlignLeft
        font.weight: Font.DemiBold
        color: plate.circle.filled ? Theme.text : Theme.textSoft
        wrapMode: Text.NoWrap
    }
}
