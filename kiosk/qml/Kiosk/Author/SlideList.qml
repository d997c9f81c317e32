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
    currentIndex: desk.slide
    highlightFollowsCurrentItem: false
    onCurrentIndexChanged: Qt.callLater(list.reveal)
    // A model that is replaced begins at its top.
    onModelChanged: Qt.callLater(list.reveal)

    function reveal(): void {
        if (list.currentIndex >= 0)
            list.positionViewAtIndex(list.currentIndex, ListView.Contain);
    }

    Accessible.role: Accessible.List
    Accessible.name: "Slides"

    delegate: SlideRow {
        width: ListView.view.width - 8
        current: ListView.isCurrentItem
        detail: list.desk.detail
        onChosen: (slide, detail) => list.desk.open(slide, detail)
    }
}
