pragma Singleton

import QtQuick
import Kiosk.Backend

// The one place where sizes, colours and durations come from: the theme's tokens, scaled to the stage.
QtObject {
    id: theme

    property real stageWidth: 1920
    property real stageHeight: 1080
    property bool largerText: false
    property bool highContrast: false
    property bool lessMotion: false

    readonly property bool portrait: stageHeight > stageWidth
    // One design unit, in px. Layouts are drawn for 1560 to 2600 units across in landscape, 1080 in portrait.
    readonly property real unit: portrait ? Math.min(stageWidth / 1080, stageHeight / 1720)
                                          : Math.min(stageWidth / 1560, stageHeight / 1080)

    readonly property string family: Tokens.type.family
    readonly property string displayFamily: Tokens.type.display_family
    readonly property real display: Tokens.type.display
    readonly property real title: Tokens.type.title
    readonly property real heading: Tokens.type.heading
    readonly property real lead: Tokens.type.lead
    readonly property real body: Tokens.type.body
    readonly property real label: Tokens.type.label
    readonly property real caption: Tokens.type.caption
    readonly property real number: Tokens.type.number

    // High contrast keeps the side of the theme: its accents are made for a dark or for a light ground.
    readonly property bool light: Qt.color(Tokens.colours.background).hslLightness > 0.5
    readonly property color _ground: light ? "#FFFFFF" : "#000000"
    readonly property color _ink: light ? "#000000" : "#FFFFFF"

    readonly property color background: highContrast ? _ground : Tokens.colours.background
    readonly property color surface: highContrast ? _ground : Tokens.colours.surface
    readonly property color surfaceRaised: highContrast ? (light ? "#F0F0F0" : "#101010") : Tokens.colours.surface_raised
    readonly property color outline: highContrast ? _ink : Tokens.colours.outline
    readonly property color text: highContrast ? _ink : Tokens.colours.text
    readonly property color textSoft: highContrast ? _ink : Tokens.colours.text_soft
    readonly property color textMuted: highContrast ? (light ? "#1A1A1A" : "#E6E6E6") : Tokens.colours.text_muted
    readonly property color onAccent: Tokens.colours.on_accent
    // What figures lie on: dark in every theme, because they are drawn in light lines.
    readonly property color plate: highContrast ? "#000000" : Tokens.colours.plate
    readonly property color plateText: highContrast ? "#FFFFFF" : Tokens.colours.on_plate

    readonly property real margin: px(Tokens.margin * (portrait ? 0.7 : 1))
    readonly property real gap: px(Tokens.space * 2)
    readonly property real radius: px(Tokens.radius)
    // 80 units are 40 mm on a 43 inch full-HD panel and 25 mm on a 27 inch one; 20 mm is the least allowed.
    readonly property real target: px(80)
    readonly property real bar: target + (portrait ? target + gap : 0)
    readonly property real barZone: bar + margin * 0.5 + gap

    readonly property int pressTime: lessMotion ? 0 : Tokens.motion.press
    readonly property int visitorTime: lessMotion ? 0 : Tokens.motion.visitor
    readonly property int loopTime: lessMotion ? 0 : Tokens.motion.loop

    // A length of the design, in px of this stage.
    function px(length: real): real {
        return Math.round(length * unit);
    }

    // A type size of the design, in px of this stage; `step` shrinks it where a text must fit.
    function type(size: real, step: real): int {
        return Math.max(1, Math.round(size * unit * step * (largerText ? 1.2 : 1)));
    }

    function accent(name: string): color {
        const colour = Tokens.accents[name];
        return colour === undefined ? text : colour;
    }

    function faded(base: color, alpha: real): color {
        return Qt.rgba(base.r, base.g, base.b, alpha);
    }
}
