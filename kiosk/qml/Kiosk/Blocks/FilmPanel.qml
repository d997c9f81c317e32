pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Controls

// The picture of a film. The poster lies above the player until frames have come, and again as soon as it stops,
// so that nothing black is ever seen.
Rectangle {
    id: panel

    required property FilmReel reel
    property KioskController controller: null
    property var film: ({})
    // Whether there is a player.
    property bool kept: false
    // Whether the sign of what a touch does is shown.
    property bool mark: false
    // What is said below, on the picture.
    property string words: ""
    readonly property bool covered: poster.opacity === 1

    signal tapped

    function fail(): void {
        panel.reel.failed = true;
    }

    color: Theme.plate

    BlockView {
        id: player

        objectName: "film-player"
        width: panel.width
        height: panel.height
        block: panel.kept ? ({ face: "FilmPlayer", reel: panel.reel }) : null
        onStatusChanged: {
            // Not at once: the player is still about to be wanted.
            if (player.status === Loader.Error)
                Qt.callLater(panel.fail);
        }
    }

    Image {
        id: poster

        objectName: "film-poster"
        anchors.fill: parent
        source: panel.film.poster ? panel.film.poster.url : ""
        sourceSize: Qt.size(panel.width, panel.height)
        fillMode: Image.PreserveAspectFit
        asynchronous: true
        retainWhileLoading: true
        opacity: panel.reel.shown ? 0 : 1

        Accessible.role: Accessible.Graphic
        Accessible.name: panel.film.alt || ""

        Behavior on opacity {
            // A film that has broken off leaves nothing to fade from.
            enabled: !panel.reel.failed

            NumberAnimation {
                duration: Theme.visitorTime
            }
        }
    }

    TapHandler {
        // No grab: a swipe that starts on the film must still become one.
        gesturePolicy: TapHandler.DragThreshold
        onTapped: panel.tapped()
    }

    // What a touch on the picture does; the control below it has the words.
    Rectangle {
        anchors.centerIn: parent
        visible: panel.mark
        width: Math.min(Theme.px(128), panel.height * 0.4)
        height: width
        radius: width / 2
        color: Theme.faded(Theme.plate, 0.72)
        border.width: Theme.px(3)
        border.color: Theme.plateText

        Accessible.ignored: true

        Glyph {
            anchors.centerIn: parent
            icon: panel.controller ? panel.controller.icons.play : null
            font.pixelSize: parent.width * 0.6
            color: Theme.plateText
        }
    }

    SubtitleLine {
        x: (panel.width - width) / 2
        y: panel.height - height - Theme.px(20)
        room: panel.width - Theme.px(40)
        words: panel.words
    }
}
