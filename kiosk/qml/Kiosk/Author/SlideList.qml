pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Author
import Kiosk.Backend

// All slides of the deck.
ListView {
    id: list

    required property Desk desk

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    model: desk.slides
    // Not `currentIndex`: the view sets it to the top itself when the model is replaced.
    readonly property int current: desk.slide

    function reveal(): void {
        if (list.current >= 0)
            list.positionViewAtIndex(list.current, ListView.Contain);
    }

    onCurrentChanged: Qt.callLater(list.reveal)
    onModelChanged: Qt.callLater(list.reveal)

    Accessible.role: Accessible.List
    Accessible.name: "Slides"

    delegate: SlideRow {
        width: ListView.view.width - 8
        current: index === list.current
        detail: list.desk.detail
        // Its details have come, or gone.
        onHeightChanged: if (current) Qt.callLater(list.reveal)
        onChosen: (slide, detail) => list.desk.open(slide, detail)
    }
}
