import QtQuick
import Kiosk

// A heading whose lines are about equally long: no single word is left alone in the last one.
PlainText {
    id: title

    // The width that it may take, in px; it takes less where that costs no line.
    property real room: 0

    function widen(): void {
        // At once, because a column around it may be measuring; the rest when that is over.
        title.width = title.room;
        Qt.callLater(title.balance);
    }

    function balance(): void {
        title.width = title.room;
        // A word is broken only where it has no room on a line of its own.
        title.wrapMode = Text.WordWrap;
        if (title.contentWidth > title.room)
            title.wrapMode = Text.Wrap;
        const lines = title.lineCount;
        if (lines < 2)
            return;
        for (let share = 0.96; share > 0.5; share -= 0.04) {
            const before = title.width;
            title.width = title.room * share;
            if (title.lineCount > lines || title.contentWidth > title.width) {
                title.width = before;
                return;
            }
        }
    }

    font.family: Theme.displayFamily
    font.weight: Font.Bold

    Accessible.role: Accessible.Heading
    Accessible.name: text

    onRoomChanged: widen()
    onTextChanged: widen()
    onFontChanged: widen()
}
