import QtQuick
import Kiosk
import Kiosk.Controls

// A quotation: large words between the marks of their language, and who said them.
BlockFace {
    id: face

    readonly property var quote: block.quote || ({})
    readonly property var words: controller ? controller.words : ({})

    implicitHeight: column.implicitHeight

    Rectangle {
        width: Math.max(2, Theme.px(5))
        height: column.implicitHeight
        radius: width / 2
        color: face.accent

        Accessible.ignored: true
    }

    Column {
        id: column

        x: Theme.px(36)
        width: face.width - x
        spacing: Theme.px(18) * face.step

        Prose {
            width: column.width
            step: face.step
            size: Theme.body * 1.08
            text: (face.words.quote_open || "") + (face.quote.text || "") + (face.words.quote_close || "")
            color: Theme.text
            font.family: Theme.displayFamily
            font.weight: Font.DemiBold
            lineHeight: 1.24
            onTermOpened: key => face.controller.openSheet(key)
        }

        PlainText {
            width: column.width
            step: face.step
            size: Theme.label
            text: face.quote.by || ""
            color: face.accent
            font.weight: Font.DemiBold
        }

        PlainText {
            width: column.width
            visible: text !== ""
            step: face.step
            size: Theme.label
            text: face.quote.source || ""
            color: Theme.textMuted
        }
    }
}
