pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Author
import Kiosk.Backend

// What is wrong with the deck: the file that was saved last comes first. A click opens the editor there.
ListView {
    id: list

    required property Desk desk

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    model: desk.problems
    currentIndex: desk.problem
    highlightFollowsCurrentItem: false
    onCurrentIndexChanged: Qt.callLater(list.reveal)

    function reveal(): void {
        if (list.currentIndex >= 0)
            list.positionViewAtIndex(list.currentIndex, ListView.Contain);
    }

    Accessible.role: Accessible.List
    Accessible.name: "Problems"

    delegate: ProblemRow {
        objectName: "problem-" + index
        width: ListView.view.width - 8
        current: ListView.isCurrentItem
        onActivated: list.desk.editProblem(index)
    }
}
