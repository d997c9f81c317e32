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
    // Not `currentIndex`: the view sets it to the top itself when the model is replaced.
    readonly property int current: desk.problem

    function reveal(): void {
        if (list.current < list.count)
            list.positionViewAtIndex(list.current, ListView.Contain);
    }

    onCurrentChanged: Qt.callLater(list.reveal)

    Accessible.role: Accessible.List
    Accessible.name: "Problems"

    delegate: ProblemRow {
        objectName: "problem-" + index
        width: ListView.view.width - 8
        current: index === list.current
        onActivated: list.desk.editProblem(index)
    }
}
