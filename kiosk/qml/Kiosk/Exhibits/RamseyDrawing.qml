import QtQuick
import Kiosk

// Tune the clock: the fringes with the latest reading, and beside or below them the map of a day's travel.
ExhibitDrawing {
    id: drawing

    readonly property bool wide: width > height * 1.15
    readonly property real gap: Theme.px(wide ? 44 : 36)
    readonly property string language: player && player.demo.language || "en"
    readonly property real leftShare: 0.57

    // A number as the language writes it, with groups of three from five digits on.
    function number(value: real, digits: int): string {
        const parts = Math.abs(value).toFixed(digits).split(".");
        const whole = parts[0].length > 4 ? parts[0].replace(/\B(?=(\d{3})+$)/g, "\u00a0") : parts[0];
        const rest = digits > 0 ? Qt.locale(language).decimalPoint + parts[1] : "";
        return (value < 0 ? "\u2212" : "") + whole + rest;
    }

    function length(metres: real): string {
        const far = metres >= 1000;
        return number(far ? metres / 1000 : metres, far ? 1 : 0) + "\u00a0" + ((far ? words.km : words.m) || "");
    }

    // A round length, which needs no digits after the decimal mark but those it has.
    function roundLength(metres: real): string {
        const far = metres >= 1000;
        const shown = far ? metres / 1000 : metres;
        return number(shown, shown < 1 ? 1 : 0) + "\u00a0" + ((far ? words.km : words.m) || "");
    }

    RamseyCount {
        id: count

        width: fringe.width
        low: !drawing.wide
        label: drawing.words.atoms || ""
        amount: drawing.number(drawing.picture.changed || 0, 0)
        whole: (drawing.words.of || "") + "\u00a0" + drawing.number(drawing.picture.atoms || 0, 0)
        share: drawing.picture.share || 0
        accent: drawing.accent
    }

    RamseyFringe {
        id: fringe

        readonly property real unit: drawing.picture.width || 1

        y: count.height + Theme.px(drawing.wide ? 22 : 14)
        width: drawing.wide ? drawing.width * drawing.leftShare : drawing.width
        height: (drawing.wide ? drawing.height : drawing.height * 0.57) - y
        picture: drawing.picture
        words: drawing.words
        accent: drawing.accent
        widthText: drawing.number(unit, unit < 1 ? 1 : 0) + "\u00a0" + (drawing.words.hz || "")
        percent: drawing.language.startsWith("en") ? "%" : "\u00a0%"
        onTouched: place => {
            drawing.touched();
            drawing.player.act("offset", place);
        }
        ticks: [-2, -1, 0, 1, 2].map(place => drawing.number(place * unit, unit < 1 && place % 2 !== 0 ? 1 : 0))
    }

    RamseyMap {
        id: map

        x: drawing.wide ? drawing.width - width : 0
        y: drawing.wide ? fringe.y : drawing.height - height
        width: drawing.wide ? drawing.width * (1 - drawing.leftShare) - drawing.gap : drawing.width * 0.64
        // Not by its own place, which goes by its height: a display that is turned would see a loop.
        height: drawing.wide ? drawing.height - fringe.y : drawing.height * 0.43 - drawing.gap
        picture: drawing.picture
        words: drawing.words
        accent: drawing.accent
        errorText: drawing.length(drawing.picture.error || 0)
        beforeText: (drawing.wide ? (drawing.words.before || "") + "\n" : "") + drawing.length(drawing.picture.before || 0)
        squareText: drawing.roundLength(drawing.picture.square || 1)

        TouchedPart {
            anchors.fill: parent
            onTouched: drawing.press("travel")
        }
    }

    RamseyRange {
        id: range

        readonly property real day: drawing.picture.day || 0

        x: drawing.wide ? map.x : map.width + drawing.gap
        y: drawing.wide ? 0 : map.y
        width: drawing.wide ? map.width : drawing.width - x
        height: drawing.wide ? count.height : map.height
        low: !drawing.wide
        label: drawing.words.range_error || ""
        amount: drawing.picture.phase === "home" ? "" : map.errorText
        hour: drawing.picture.phase === "home" ? "" : (drawing.words.hour || "") + "\u00a0" + drawing.number(Math.floor(day * 24), 0)
        travelled: day
        before: low && (drawing.picture.before || 0) > 0 ? (drawing.words.before || "") + " " + map.beforeText : ""
        accent: drawing.accent
    }
}
