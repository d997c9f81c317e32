import QtQuick
import Kiosk

// The one text with markup: its words come escaped from `Prose.styled`, with <b>, <i> and <br> alone.
Text {
    property real size: Theme.body
    property real step: 1

    textFormat: Text.StyledText
    color: Theme.textSoft
    wrapMode: Text.Wrap
    lineHeight: 1.36
    font.family: Theme.family
    font.pixelSize: Theme.type(size, step)

    // A screen reader gets the words without the markup that `Prose.styled` put around them.
    Accessible.role: Accessible.StaticText
    Accessible.name: text.replace(/<br>/g, " ").replace(/<[^>]*>/g, "").replace(/&nbsp;/g, "\u00a0")
                         .replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&")
}
