import QtQuick
import Kiosk

// Catch the spy: the line with its photons, the bits that become the key, and how many of them are wrong.
ExhibitDrawing {
    id: drawing

    readonly property color alarm: Theme.accent("brain")

    function said(key: string, numbers: var): string {
        let text = drawing.words[key] || "";
        for (const name in numbers)
            text = text.replace("{" + name + "}", numbers[name]);
        return text;
    }

    Bb84Line {
        id: line

        objectName: "bb84-line"
        width: drawing.width
        height: Math.round(Math.min(drawing.height * 0.42, Theme.px(110) + drawing.width * 0.19))
        picture: drawing.picture
        words: drawing.words
        accent: drawing.accent
        alarm: drawing.alarm
        shareText: drawing.player ? drawing.player.valueTexts.spy_share || "" : ""


        TouchedPart {
            anchors.fill: parent
            onTouched: drawing.press("send")
        }

        TouchedPart {
            objectName: "bb84-eye"
            x: line.eye.x
            y: line.eye.y
            width: line.eye.width
            height: line.eye.height
            onTouched: drawing.press("spy_share")
        }
    }

    Bb84Key {
        objectName: "bb84-key"
        y: line.height + Theme.gap
        width: drawing.width
        height: gauge.y - y - Theme.px(8)
        picture: drawing.picture
        words: drawing.words
        sameSetting: drawing.said("same_setting", drawing.picture)
        usedUp: drawing.said("used_up", drawing.picture)
        remaining: drawing.said("left", drawing.picture)
        accent: drawing.accent
        alarm: drawing.alarm

        TouchedPart {
            anchors.fill: parent
            // Bits that have come are there to be looked at.
            enabled: (drawing.picture.sifted || 0) === 0
            onTouched: drawing.press("send")
        }
    }

    Bb84Gauge {
        id: gauge

        objectName: "bb84-gauge"
        y: drawing.height - height
        width: drawing.width
        errors: drawing.picture.errors || 0
        limit: drawing.picture.limit || 0
        full: drawing.picture.full || 0
        verdict: drawing.picture.verdict || ""
        known: (drawing.picture.sifted || 0) > 0
        percent: drawing.said("percent", {
            percent: Math.round(100 * errors)
        })
        words: drawing.words
        accent: drawing.accent
        alarm: drawing.alarm
    }
}
