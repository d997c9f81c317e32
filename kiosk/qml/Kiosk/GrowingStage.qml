import QtQuick
import Kiosk
import Kiosk.Backend

// The stage of slides, which grows out of its tile in the grid of topics and goes back into it.
Item {
    id: growing

    required property KioskController controller
    // Where the slide's tile lies, in px of the window.
    property rect tile: Qt.rect(0, 0, 0, 0)
    // 0 in the tile, 1 on the whole screen.
    property real share: controller.atTopics ? 0 : 1
    readonly property bool settled: share === (controller.atTopics ? 0 : 1)
    property real fullWidth: 0
    property real fullHeight: 0
    property alias stageEnabled: stage.enabled

    function _between(from: real, to: real): real {
        return Math.round(from + (to - from) * growing.share);
    }

    x: _between(tile.x, 0)
    y: _between(tile.y, 0)
    width: _between(tile.width, fullWidth)
    height: _between(tile.height, fullHeight)
    clip: share < 1
    // The tile's words melt into the slide's.
    opacity: Math.min(1, share * 4)

    Behavior on share {
        NumberAnimation {
            duration: Theme.visitorTime
            easing.type: Easing.InOutCubic
        }
    }

    // Not scaled: words stay sharp, and the slide comes out from behind its tile.
    SlideStage {
        id: stage

        x: (growing.width - width) / 2
        y: (growing.height - height) / 2
        width: growing.fullWidth
        height: growing.fullHeight
        controller: growing.controller
    }
}
