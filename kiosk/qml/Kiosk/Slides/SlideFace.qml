import QtQuick
import Kiosk
import Kiosk.Backend

// What the faces of all kinds share: the slide's art, its words above it, and the room that is free for them.
Item {
    id: face

    property KioskController controller: null
    property var slide: ({})
    // Whether the slide is the one on view: only then may anything on it move by itself.
    property bool live: false
    property alias artStrength: art.strength
    property alias artMelt: art.melt
    // In portrait: below the words instead of above them.
    property alias artBelow: art.below
    // In a fade the words of two slides would be read through each other: they come and go apart from the art.
    property alias wordsOpacity: words.opacity
    default property alias content: words.data
    readonly property color accent: Theme.accent(slide.accent || "")
    readonly property bool portrait: Theme.portrait
    // The room between the margins, above the controls.
    readonly property real head: portrait ? Theme.margin : Theme.px(88)
    readonly property real foot: height - Theme.barZone - Theme.px(portrait ? 28 : 24)
    readonly property real innerWidth: width - 2 * Theme.margin

    // The width of words beside art, in px: a share of the room, at most `most` units.
    // Larger text takes room from the art rather than size from itself.
    function beside(share: real, most: real): real {
        return Theme.largerText ? face.innerWidth * Math.min(1, share * 1.35)
                                : Math.min(face.innerWidth * share, Theme.px(most));
    }

    SlideArt {
        id: art

        picture: face.slide.art || null
        live: face.live
    }

    Item {
        id: words

        anchors.fill: parent
    }
}
