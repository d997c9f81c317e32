pragma ComponentBehavior: Bound

import QtQuick

// A piece alone, to be photographed: its whole size and the part of it that is taken, in px.
Window {
    id: plate

    property url shader
    property color ground
    property real phase: 0
    property size whole: Qt.size(600, 600)
    // As in LivingArt.
    readonly property real share: Math.min(1, 1200 / Math.max(whole.width, whole.height))
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
                property size room: Qt.size(width * plate.share, height * plate.share)
                property color ground: plate.ground

                x: -plate.cut.x
                y: -plate.cut.y
                width: plate.whole.width
                height: plate.whole.height
                fragmentShader: plate.shader
            }
        }
    }
}
