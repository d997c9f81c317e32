import QtQuick
import Kiosk

// The one text with markup: its words come escaped from `Prose.styled`, with <b>, <i>, <br> and links to terms alone.
Text {
    id: prose

    property real size: Theme.body
    property real step: 1
    // The terms that the text leads to, in their order.
    readonly property var terms: text.match(/term\/[a-z0-9_-]+(?=">)/g) || []
    property int _asked: 0

    signal termOpened(key: string)

    // The term at a place (px), or beside it: a word is smaller than a finger.
    function termAt(x: real, y: real): string {
        const reach = Theme.target / 2;
        for (const away of [0, 0.4, 0.8])
            for (const [across, down] of [[0, 0], [-1, 0], [1, 0], [0, -1], [0, 1], [-1, -1], [1, 1], [-1, 1], [1, -1]]) {
                const link = prose.linkAt(x + across * away * reach, y + down * away * reach);
                if (link !== "")
                    return link;
            }
        return "";
    }

    // By keyboard and screen reader: one term after the other.
    function openNext(): void {
        if (prose.terms.length === 0)
            return;
        prose.termOpened(prose.terms[prose._asked % prose.terms.length]);
        prose._asked += 1;
    }

    textFormat: Text.StyledText
    color: Theme.textSoft
    linkColor: Theme.text
    wrapMode: Text.Wrap
    lineHeight: 1.36
    font.family: Theme.family
    font.pixelSize: Theme.type(size, step)
    activeFocusOnTab: terms.length > 0
    onTextChanged: _asked = 0

    Keys.onReturnPressed: openNext()
    Keys.onEnterPressed: openNext()
    Keys.onSpacePressed: openNext()

    // A screen reader gets the words without the markup that `Prose.styled` put around them.
    Accessible.role: Accessible.StaticText
    Accessible.name: text.replace(/<br>/g, " ").replace(/<[^>]*>/g, "").replace(/&nbsp;/g, "\u00a0")
                         .replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&")
    Accessible.onPressAction: openNext()

    TapHandler {
        enabled: prose.terms.length > 0
        // No grab: a swipe that starts on words must still become one.
        gesturePolicy: TapHandler.DragThreshold
        onTapped: point => {
            const term = prose.termAt(point.position.x, point.position.y);
            if (term !== "")
                prose.termOpened(term);
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.px(10)
        visible: prose.activeFocus
        color: "transparent"
        radius: Theme.px(8)
        border.width: Theme.px(3)
        border.color: Theme.text

        Accessible.ignored: true
    }
}
