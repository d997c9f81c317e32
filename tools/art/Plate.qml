pragma ComponentBehavior: Bound

import QtQuick

// A piece alone, to be photographed; `cut` is the part of it that is taken, in px.
Window {
    id: plate

    property url shader
    property color ground
    property real phase: 0
    property size room: Qt.size(600, 600)
    property rect cut: Qt.rect(0, 0, 600, 600)

    visible: true
    width: 64
    height: 64

    Item {
        objectName: "cut"
        width: plate.cut.width
        height: plate.cut.height
        clip: true

        Loader {
            active: plate.shader.toString() !== ""

            sourceComponent: ShaderEffect {
                property real phase: plate.phase
                property size room: plate.room
                property color ground: plate.ground

                x: -plate.cut.x
                y: -plate.cut.y
                width: plate.room.width
                height: plate.room.height
                fragmentShader: plate.shader
            }
        }
    }
}
