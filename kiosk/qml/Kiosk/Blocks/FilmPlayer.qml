import QtQuick
import QtMultimedia
import Kiosk.Backend

// The moving picture of a film, `block.reel`. Only this file needs Qt's multimedia, which may be missing on a machine:
// it is loaded by name, as a face is.
BlockFace {
    id: face

    // Null until the face has its block.
    readonly property FilmReel reel: block.reel || null
    property int _frames: 0

    function go(): void {
        face._frames = 0;
        // Asked before there is a source, the player would forget it.
        if (player.source.toString() === "")
            return;
        if (face.reel.running)
            player.play();
        else
            player.pause();
    }

    function seek(): void {
        player.position = face.reel.from * 1000;
        face.reel.from = 0;
    }

    VideoOutput {
        id: output

        anchors.fill: parent
        endOfStreamPolicy: VideoOutput.KeepLastFrame
    }

    MediaPlayer {
        id: player

        source: face.reel ? face.reel.source : ""
        videoOutput: output
        // Nothing is opened for sound before somebody wants it, so that a machine without any plays as well.
        audioOutput: sound.item as AudioOutput
        loops: face.reel && face.reel.looping ? MediaPlayer.Infinite : 1
        onSourceChanged: face.go()
        onPositionChanged: face.reel.position = player.position / 1000
        onDurationChanged: face.reel.duration = player.duration / 1000
        onErrorOccurred: face.reel.failed = true
        onMediaStatusChanged: {
            if (player.mediaStatus === MediaPlayer.InvalidMedia)
                face.reel.failed = true;
            else if (player.mediaStatus === MediaPlayer.LoadedMedia && face.reel.from > 0)
                face.seek();
            else if (player.mediaStatus === MediaPlayer.EndOfMedia)
                face.reel.finished();
        }
    }

    Loader {
        id: sound

        active: face.reel !== null && face.reel.audible
        sourceComponent: AudioOutput {
            volume: Sound.gain
        }
    }

    Connections {
        target: face.reel

        function onRunningChanged(): void {
            face.go();
        }

        function onRewound(): void {
            face._frames = 0;
            player.position = 0;
        }
    }

    Connections {
        target: output.videoSink

        function onVideoFrameChanged(): void {
            // The first frame may be empty, and comes before it is drawn; with the second one there is something to see.
            if (!face.reel.running || output.videoSink.videoSize.width <= 0)
                return;
            if (face._frames < 2 && ++face._frames === 2)
                face.reel.shown = true;
        }
    }
}
