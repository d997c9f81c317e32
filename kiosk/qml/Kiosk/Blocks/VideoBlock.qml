pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A film. It plays by itself in the loop; in a visit it waits for a touch. It has a player only while it is on view.
BlockFace {
    id: face

    readonly property var film: block.video || ({})
    readonly property real ratio: film.poster ? film.poster.height / film.poster.width : 9 / 16
    readonly property bool attract: controller !== null && controller.inAttract
    // The software renderer draws no films.
    property bool drawable: GraphicsInfo.api !== GraphicsInfo.Software
    // How long, in ms, the first frame may take.
    property int patience: 4000
    // How often, in ms, the visit is told that the film runs, or that it cannot be shown.
    property int pulse: 1000
    property bool chosen: false
    property bool subtitles: true
    property bool sound: false
    readonly property bool playing: live && drawable && !reel.failed && (attract ? !Theme.lessMotion : chosen)
    readonly property bool holds: FilmTurn.holder === face
    // The player stays until the poster hides it.
    readonly property bool kept: holds && !reel.failed && (playing || !panel.covered)
    readonly property alias position: reel.position
    readonly property string _missing: attract || controller === null ? "" : controller.words.film_missing
    readonly property real _room: Math.max(Theme.px(200), pictureHeight - below.height - Theme.px(14))

    // Play and pause. In the loop the film plays already, and a touch stops it, as it stops the loop.
    function toggle(): void {
        const starts = !face.playing;
        if (starts)
            reel.failed = !face.drawable;
        face.chosen = starts;
        face.touched();
    }

    // A touch on a switch in the loop means the film: it goes on in the visit.
    function adjust(): void {
        face.chosen = face.playing;
        face.touched();
    }

    // Off the view, the turn is given up as soon as the poster hides the player.
    function release(): void {
        if (face.holds && panel.covered && !face.live)
            FilmTurn.holder = null;
    }

    // Another language builds the faces of a view anew: the film goes on in the new one, where it was.
    function takeOver(other: VideoBlock): void {
        if (!other || other === face || face.attract || !other.kept || other.film.file.url !== face.film.file.url)
            return;
        reel.from = other.position;
        reel.position = other.position;
        face.subtitles = other.subtitles;
        face.sound = other.sound;
        face.drawable = other.drawable;
        face.chosen = other.chosen;
    }

    function reset(): void {
        face.chosen = false;
        face.subtitles = true;
        face.sound = false;
        reel.failed = false;
        reel.rewind();
    }

    implicitHeight: panel.height + Theme.px(14) + below.height

    onLiveChanged: {
        face.reset();
        if (face.live)
            face.takeOver(FilmTurn.holder as VideoBlock);
        else
            face.release();
    }
    onPlayingChanged: {
        const free = FilmTurn.holder === null || !FilmTurn.holder.live;
        if (face.playing && (free || !face.attract))
            FilmTurn.holder = face;
    }
    onHoldsChanged: {
        if (!face.holds) {
            face.chosen = false;
            reel.shown = false;
        }
    }

    FilmReel {
        id: reel

        objectName: "reel"
        source: face.film.file ? face.film.file.url : ""
        cues: face.film.subtitles || []
        // Below a sheet it waits, and goes on where it was.
        running: face.playing && face.holds && !face.controller.inWarning && !face.controller.atSheet
        looping: face.attract
        audible: face.sound && !face.attract
        onFinished: {
            face.chosen = false;
            face.sound = false;
            reel.rewind();
        }
        onFailedChanged: {
            if (reel.failed) {
                face.chosen = false;
                reel.shown = false;
            }
        }
    }

    Timer {
        interval: face.patience
        running: reel.running && !reel.shown
        onTriggered: reel.failed = true
    }

    Skip {
        controller: face.controller
        interval: face.pulse
        running: reel.failed && face.inLoop
    }

    // A film that a visitor has started is watched, though nobody touches anything.
    Timer {
        interval: face.pulse
        repeat: true
        triggeredOnStart: true
        running: reel.running && !face.attract
        onTriggered: face.controller.busy()
    }

    FilmPanel {
        id: panel

        objectName: "film"
        x: (face.width - width) / 2
        width: Math.min(face.width, face._room / face.ratio)
        height: width * face.ratio
        reel: reel
        controller: face.controller
        film: face.film
        kept: face.kept
        mark: !face.playing && !reel.failed
        words: reel.failed ? face._missing : face.subtitles && reel.shown ? reel.said : ""
        onCoveredChanged: face.release()
        onTapped: face.toggle()
    }

    Column {
        id: below

        y: panel.height + Theme.px(14)
        x: panel.x
        width: panel.width
        spacing: Theme.px(4)

        FilmControls {
            width: below.width
            height: implicitHeight + Theme.px(8)
            controller: face.controller
            reel: reel
            accent: face.accent
            playing: face.playing
            hasSubtitles: reel.cues.length > 0
            subtitles: face.subtitles
            hasSound: face.film.sound === true
            sound: face.sound
            onPlayTouched: face.toggle()
            onSubtitlesTouched: {
                face.subtitles = !face.subtitles;
                face.adjust();
            }
            onSoundTouched: {
                face.sound = !face.sound;
                face.adjust();
            }
        }

        FilmWords {
            width: below.width
            step: face.step
            caption: face.film.caption || ""
            credit: face.film.credit || ""
        }
    }
}
