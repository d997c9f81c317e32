import QtQuick
import Kiosk
import Kiosk.Controls

// Find the source: the head with its sensors, and what was measured and found, beside it or below.
ExhibitDrawing {
    id: drawing

    readonly property bool wide: width > height * 1.15
    readonly property string language: player && player.demo.language || "en"

    function spot(control: string, values: var): point {
        return drawing.mapFromItem(head, head.pointOf(values[0] || 0, values[1] || 0));
    }

    DipoleHead {
        id: head

        readonly property real side: drawing.wide ? Math.min(drawing.height, drawing.width * 0.68) : Math.min(drawing.width, drawing.height * 0.78)

        x: drawing.wide ? (drawing.width * 0.68 - side) / 2 : (drawing.width - side) / 2
        width: side
        height: side
        picture: drawing.picture
        words: drawing.words
        accent: drawing.accent
        onPresent: drawing.touched()
        onTouched: (x, y) => {
            drawing.touched();
            drawing.player.act("head", x, y);
        }
    }

    PlainText {
        id: hint

        // In the corner that a round head leaves free, or below where the drawing is as narrow as the head.
        readonly property bool below: drawing.wide && drawing.height - head.height > Theme.px(50)

        y: below ? drawing.height - height : 0
        width: below ? drawing.width * 0.66 : Math.max(Theme.px(170), head.x + head.side * 0.1)
        text: drawing.words.touch_head || ""
        size: Theme.label
        color: Theme.textMuted
    }

    PlainText {
        // In portrait the numbers follow closely.
        y: head.y + head.height - height - (drawing.wide ? 0 : Theme.px(40))
        width: hint.width
        text: drawing.words.view || ""
        size: Theme.label
        color: Theme.textMuted
    }

    DipoleReport {
        x: drawing.wide ? drawing.width - width : 0
        y: drawing.wide ? 0 : head.height + Theme.px(12)
        width: drawing.wide ? drawing.width * 0.29 : drawing.width
        height: drawing.height - y
        picture: drawing.picture
        words: drawing.words
        language: drawing.language
        accent: drawing.accent
        wide: drawing.wide
    }
}
