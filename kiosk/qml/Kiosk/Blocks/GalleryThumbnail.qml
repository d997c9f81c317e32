import QtQuick
import Kiosk
import Kiosk.Controls

// A small picture that leads to the large one.
TouchButton {
    id: thumbnail

    property var picture: null

    width: Theme.target
    height: Theme.target
    checkable: true

    Rectangle {
        anchors.fill: parent
        radius: Theme.px(12)
        color: thumbnail.picture && thumbnail.picture.shader ? Theme.background : Theme.plate

        Accessible.ignored: true
    }

    Image {
        anchors.fill: parent
        anchors.margins: Theme.px(6)
        source: thumbnail.picture ? thumbnail.picture.url : ""
        sourceSize: Qt.size(width, height)
        fillMode: Image.PreserveAspectCrop
        asynchronous: true
        opacity: thumbnail.checked || thumbnail.pressed ? 1 : 0.65

        Accessible.ignored: true
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.px(12)
        color: "transparent"
        border.width: thumbnail.checked ? Theme.px(4) : Math.max(1, Theme.px(1.5))
        border.color: thumbnail.checked ? thumbnail.accent : Theme.outline

        Accessible.ignored: true
    }
}
