import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Controls

// What a visitor can do with a film: play and pause, subtitles, sound; and how far it has come.
Item {
    id: controls

    property KioskController controller: null
    required property FilmReel reel
    property color accent: Theme.text
    property bool playing: false
    property bool hasSubtitles: false
    property bool subtitles: true
    property bool hasSound: false
    property bool sound: false

    readonly property var words: controller ? controller.words : ({})
    readonly property var icons: controller ? controller.icons : ({})

    signal playTouched
    signal subtitlesTouched
    signal soundTouched

    function clock(seconds: real): string {
        const whole = Math.floor(seconds);
        return Math.floor(whole / 60) + ":" + String(whole % 60).padStart(2, "0");
    }

    implicitHeight: Theme.target

    ToolButton {
        id: play

        objectName: "film-play"
        width: Theme.px(190)
        height: Theme.target
        stacked: true
        filled: !controls.playing
        accent: controls.accent
        label: controls.playing ? (controls.words.film_pause || "") : (controls.words.film_play || "")
        icon: (controls.playing ? controls.icons.pause : controls.icons.play) || null
        onActivated: controls.playTouched()
    }

    Item {
        id: way

        readonly property real share: controls.reel.duration > 0 ? Math.min(1, controls.reel.position / controls.reel.duration) : 0

        objectName: "film-progress"
        x: play.width + Theme.gap * 1.5
        width: switches.x - x - (switches.width > 0 ? Theme.gap * 1.5 : 0)
        height: controls.height
        visible: width > Theme.px(60)

        Accessible.role: Accessible.ProgressBar
        Accessible.name: time.text

        Rectangle {
            y: Theme.px(24)
            width: way.width
            height: Theme.px(8)
            radius: height / 2
            color: Theme.outline

            Rectangle {
                width: parent.width * way.share
                height: parent.height
                radius: height / 2
                color: controls.accent
            }
        }

        PlainText {
            id: time

            y: Theme.px(42)
            font.pixelSize: Theme.px(Theme.caption)
            // How long it is, is not known before the film is opened.
            text: controls.clock(controls.reel.position)
                  + (controls.reel.duration > 0 ? " / " + controls.clock(controls.reel.duration) : "")
            color: Theme.textMuted
            wrapMode: Text.NoWrap

            Accessible.ignored: true
        }
    }

    Row {
        id: switches

        x: controls.width - width
        spacing: Theme.px(14)

        ToolButton {
            objectName: "film-subtitles"
            height: Theme.target
            visible: controls.hasSubtitles
            stacked: true
            checkable: true
            checked: controls.subtitles
            accent: controls.accent
            label: controls.words.subtitles || ""
            icon: controls.icons.subtitles || null
            onActivated: controls.subtitlesTouched()
        }

        ToolButton {
            objectName: "film-sound"
            height: Theme.target
            visible: controls.hasSound
            stacked: true
            checkable: true
            checked: controls.sound
            accent: controls.accent
            label: controls.words.sound || ""
            icon: (controls.sound ? controls.icons.sound : controls.icons.silence) || null
            onActivated: controls.soundTouched()
        }
    }
}
