pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A list that a finger pushes, with buttons for it beside: no gesture may be the only way.
Item {
    id: list

    property alias model: view.model
    property alias delegate: view.delegate
    property alias spacing: view.spacing
    property string downWord: ""
    property string upWord: ""
    property var downIcon: null
    property var upIcon: null
    readonly property bool scrolls: view.contentHeight > view.height + 1
    readonly property real room: view.width

    function _page(way: int): void {
        view.contentY += way * view.height * 0.8;
        view.returnToBounds();
    }

    ListView {
        id: view

        width: list.width - buttons.width - Theme.px(20)
        height: list.height
        clip: true
        spacing: Theme.px(12)
        boundsBehavior: Flickable.StopAtBounds
        interactive: list.scrolls
        keyNavigationEnabled: false
    }

    Column {
        id: buttons

        x: list.width - width
        y: list.height - height
        visible: list.scrolls
        spacing: Theme.px(12)

        ToolButton {
            objectName: "staff-up"
            height: Theme.target
            stacked: true
            enabled: !view.atYBeginning
            label: list.upWord
            icon: list.upIcon
            onActivated: list._page(-1)
        }

        ToolButton {
            objectName: "staff-down"
            height: Theme.target
            stacked: true
            enabled: !view.atYEnd
            label: list.downWord
            icon: list.downIcon
            onActivated: list._page(1)
        }
    }
}
