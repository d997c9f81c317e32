import QtQuick

// A frame of the film: one piece, and the one that it melts into.
Window {
    id: stage

    property int across: 1280
    property int high: 720
    property color ground: "#04060f"
    required property url shader
    property real phase: 0
    property real closeness: 1
    property url nextShader: shader
    property real nextPhase: 0
    property real nextCloseness: 1
    property real nextShare: 0

    visible: true
    width: 64
    height: 64

    Rectangle {
        objectName: "frame"
        width: stage.across
        height: stage.high
        color: stage.ground
        clip: true

        ShaderEffect {
            property real phase: stage.phase
            property size room: Qt.size(width, height)
            property color ground: stage.ground

            anchors.centerIn: parent
            width: stage.across * stage.closeness
            height: width
            fragmentShader: stage.shader
        }

        // The one that comes brings its own ground, as pieces are transparent towards their edges.
        Item {
            anchors.fill: parent
            opacity: stage.nextShare
            visible: stage.nextShare > 0
            layer.enabled: true

            Rectangle {
                anchors.fill: parent
                color: stage.ground
            }

            ShaderEffect {
                property real phase: stage.nextPhase
                property size room: Qt.size(width, height)
                property color ground: stage.ground

                anchors.centerIn: parent
                width: stage.across * stage.nextCloseness
                height: width
                fragmentShader: stage.nextShader
            }
        }
    }
}
