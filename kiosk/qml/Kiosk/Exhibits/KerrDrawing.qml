import QtQuick
import Kiosk

// Light moves light: the ring, and beside or below it the curve of its states; where it amplifies, two traces.
ExhibitDrawing {
    id: drawing

    readonly property bool wide: width > height * (Theme.portrait ? 1.6 : 1.15)
    readonly property bool swings: picture.task === "amplify"
    readonly property color gateColour: Theme.accent("conference")
    readonly property real gap: Theme.px(44)
    readonly property rect side: wide ? Qt.rect(width * 0.6 + gap, 0, width * 0.4 - gap, height) : Qt.rect(0, height * 0.58 + gap / 2, width, height * 0.42 - gap / 2)

    KerrScene {
        objectName: "kerr-scene"
        width: drawing.wide ? drawing.width * 0.6 : drawing.width
        height: drawing.wide ? drawing.height : drawing.height * 0.58
        picture: drawing.picture
        words: drawing.words
        language: drawing.player && drawing.player.demo.language || "en"
        accent: drawing.accent
        gateColour: drawing.gateColour

        TouchedPart {
            anchors.fill: parent
            onTouched: drawing.press("gate")
        }
    }

    KerrPlot {
        id: plot

        x: drawing.side.x
        y: drawing.side.y
        width: drawing.swings && !drawing.wide ? (drawing.side.width - drawing.gap) / 2 : drawing.side.width
        height: drawing.swings && drawing.wide ? drawing.side.height * 0.5 : drawing.side.height
        picture: drawing.picture
        words: drawing.words
        accent: drawing.accent
        gateColour: drawing.gateColour

        TouchedPart {
            objectName: "kerr-curve"
            x: plot.area.x
            y: plot.area.y
            width: plot.area.width
            height: plot.area.height
            follows: true
            onTouched: x => {
                drawing.touched();
                drawing.player.act("main", plot.span * x / Math.max(1, width));
            }
        }
    }

    KerrTraces {
        x: drawing.wide ? drawing.side.x : (drawing.side.width + drawing.gap) / 2
        y: drawing.wide ? drawing.height - height : drawing.side.y
        width: drawing.wide ? drawing.side.width : (drawing.side.width - drawing.gap) / 2
        height: drawing.wide ? drawing.side.height * 0.47 : drawing.side.height
        visible: drawing.swings
        picture: drawing.picture
        words: drawing.words
        accent: drawing.accent
        gateColour: drawing.gateColour
    }
}
