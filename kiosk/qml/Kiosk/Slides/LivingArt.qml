pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Backend

// A picture as a shader, above its still, which it equals in its first moment. It moves while its slide is on view.
Item {
    id: art

    // The compiled shader; empty where there is only a still.
    property string shader: ""
    property bool live: false
    property bool _broken: false
    readonly property bool _drawable: GraphicsInfo.api !== GraphicsInfo.Software && GraphicsInfo.api !== GraphicsInfo.Unknown
    readonly property bool _possible: visible && _drawable && shader !== "" && !_broken && !Theme.lessMotion
    readonly property bool _wanted: _possible && ArtPace.resolution > 0
    readonly property bool _begun: _possible && live
    readonly property bool moving: _wanted && live
    // How far it covers its still, 0 to 1.
    property real share: 0

    function _follow(): void {
        leave.stop();
        if (art._wanted && piece.item)
            art.share = 1;
        else if (art.visible && Theme.loopTime > 0)
            leave.start();
        else
            art.share = 0;
    }

    on_WantedChanged: art._follow()
    on_BegunChanged: art._begun ? ArtPace.begin() : ArtPace.rest()
    Component.onDestruction: if (art._begun) ArtPace.rest()

    // Where it has moved, its still is another moment: one melts into the other.
    NumberAnimation {
        id: leave

        target: art
        property: "share"
        to: 0
        duration: Theme.loopTime
    }

    Loader {
        id: piece

        anchors.fill: parent
        active: art._wanted || leave.running
        onLoaded: art._follow()

        sourceComponent: ShaderEffect {
            id: effect

            property real phase: 0
            readonly property real _ratio: Screen.devicePixelRatio * (ArtPace.resolution || 0.25)
            readonly property size _texture: Qt.size(Math.ceil(width * _ratio), Math.ceil(height * _ratio))
            // The finest line is a pixel wide, but not finer than at 1200 px: it looks the same on every display.
            readonly property real _lines: Math.min(1, 1200 / Math.max(1, _texture.width, _texture.height))
            readonly property size room: Qt.size(_texture.width * _lines, _texture.height * _lines)
            readonly property color ground: Theme.background

            objectName: "living-art"
            fragmentShader: art.shader
            // Drawn aside: a slide that glides by draws the same picture again, not the shader.
            layer.enabled: true
            layer.smooth: true
            layer.textureSize: _texture
            onStatusChanged: if (status === ShaderEffect.Error) art._broken = true

            Accessible.ignored: true

            NumberAnimation on phase {
                from: 0
                to: 1
                duration: 60000
                loops: Animation.Infinite
                running: art._wanted
                paused: running && !art.live
            }
        }
    }
}
