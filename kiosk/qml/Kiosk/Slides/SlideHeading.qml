import QtQuick
import Kiosk
import Kiosk.Controls

// Eyebrow, title and text, one below the other, at one step of the scale.
Column {
    id: heading

    property var slide: ({})
    property color accent: Theme.text
    property real step: 1
    property real titleSize: Theme.title
    property real textSize: Theme.lead
    // The text keeps to a measure that reads well, even where the title may run on.
    property real textWidth: width

    signal termOpened(key: string)

    spacing: Theme.px(26) * step

    Eyebrow {
        width: heading.width
        step: heading.step
        text: heading.slide.eyebrow || ""
        accent: heading.accent
    }

    Title {
        room: heading.width
        step: heading.step
        size: heading.titleSize
        text: heading.slide.title || ""
        lineHeight: 1.06
        font.letterSpacing: -Theme.px(1.6)
    }

    Prose {
        width: heading.textWidth
        visible: text !== ""
        step: heading.step
        size: heading.textSize
        text: heading.slide.text || ""
        onTermOpened: key => heading.termOpened(key)
    }
}
