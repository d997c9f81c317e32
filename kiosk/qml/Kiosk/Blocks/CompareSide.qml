import QtQuick

// The part of one picture that is seen on its side of the handle.
Item {
    id: side

    property var picture: null
    // The width of the whole picture, in px.
    property real whole: width
    property bool fromRight: false

    readonly property bool broken: shown.status === Image.Error

    clip: true

    Image {
        id: shown

        x: side.fromRight ? side.width - width : 0
        width: side.whole
        height: side.height
        source: side.picture ? side.picture.url : ""
        sourceSize: Qt.size(width, height)
        fillMode: Image.PreserveAspectFit
        asynchronous: true

        Accessible.ignored: true
    }
}
