pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Slides

// One slide on the stage: where it stands, how it comes and goes, and the face of its kind.
Item {
    id: page

    required property KioskController controller
    property int place: 0
    property int index: 0
    property var content: null
    property real drag: 0
    // How far the page still is from its place, in px; it glides to 0.
    property real shift: 0
    // Whether a new page comes to a stage that shows another one already.
    property bool arrives: false
    property int _was: 0
    property bool _made: false
    // In a fade the page that leaves stays where it is, below the one that comes.
    property bool _leaving: false
    readonly property bool current: place === 0
    readonly property bool settled: !glide.running && !arrive.running && !leave.running
    readonly property int fadeTime: controller.inAttract ? Theme.loopTime : Theme.visitorTime
    // What should be here cannot be shown: its values could not be made, or its face could not be loaded.
    readonly property bool failed: content !== null && (content.failed === true || face.status === Loader.Error)
    property real wordsOpacity: 1

    // Glides to its place from wherever it is.
    function settle(): void {
        if (page.shift !== 0)
            glide.restart();
    }

    function move(): void {
        const way = page.controller.glideWay;
        // Not `current`: a binding may be told of the new place after this handler.
        const comes = page.place === 0;
        // With two slides the one that comes may have stood on the other side.
        const from = comes && way !== 0 ? way : page._was;
        page._was = page.place;
        arrive.stop();
        leave.stop();
        glide.stop();
        page.opacity = 1;
        page.wordsOpacity = 1;
        page._leaving = false;
        if (way !== 0) {
            // Once round the loop a page changes sides; it must not fly across.
            page.shift = Math.abs(page.place - from) > 1 ? 0 : page.shift + (from - page.place) * page.width;
            page.settle();
            return;
        }
        page.shift = 0;
        if (comes)
            arrive.start();
        else if (from === 0)
            leave.start();
    }

    objectName: "slide-" + index
    x: page._leaving ? 0 : page.place * width + page.shift + page.drag
    z: current ? 1 : 0
    visible: x > -width && x < width
    enabled: current

    // A page that is being made has not moved.
    onPlaceChanged: if (page._made) page.move()
    Component.onCompleted: {
        page._made = true;
        page._was = page.place;
        if (page.place === 0 && page.arrives && page.controller.glideWay === 0)
            arrive.start();
    }

    NumberAnimation {
        id: glide

        target: page
        property: "shift"
        to: 0
        duration: Theme.visitorTime
        easing.type: Easing.OutCubic
    }

    // The art melts over; the words come when those of the page before have gone.
    ParallelAnimation {
        id: arrive

        NumberAnimation {
            target: page
            property: "opacity"
            from: 0
            to: 1
            duration: page.fadeTime
            easing.type: Easing.InOutQuad
        }

        SequentialAnimation {
            PropertyAction {
                target: page
                property: "wordsOpacity"
                value: 0
            }
            PauseAnimation {
                duration: page.fadeTime * 0.4
            }
            NumberAnimation {
                target: page
                property: "wordsOpacity"
                to: 1
                duration: page.fadeTime * 0.6
            }
        }
    }

    SequentialAnimation {
        id: leave

        PropertyAction {
            target: page
            property: "_leaving"
            value: true
        }
        NumberAnimation {
            target: page
            property: "wordsOpacity"
            to: 0
            duration: page.fadeTime * 0.4
        }
        PauseAnimation {
            duration: page.fadeTime * 0.6 + 50
        }
        PropertyAction {
            target: page
            property: "_leaving"
            value: false
        }
        PropertyAction {
            target: page
            property: "wordsOpacity"
            value: 1
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.background

        Accessible.ignored: true
    }

    Loader {
        id: face

        anchors.fill: parent
        // The name comes from the kinds that the program knows, never from what a deck says.
        source: page.content && page.content.failed !== true ? Qt.resolvedUrl("Slides/" + page.content.face + ".qml") : ""
        onLoaded: {
            const shown = face.item as SlideFace;
            shown.controller = page.controller;
            shown.slide = Qt.binding(() => page.content);
            shown.live = Qt.binding(() => page.current && page.controller.atSlide && page.controller.care.veil !== "blank");
            shown.wordsOpacity = Qt.binding(() => page.wordsOpacity);
        }
    }

    PlainText {
        x: Theme.margin
        y: Theme.margin
        width: page.width - 2 * Theme.margin
        height: page.height - Theme.margin - Theme.barZone
        visible: page.failed
        text: page.controller.words.slide_missing
        color: Theme.textMuted
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }

    Skip {
        controller: page.controller
        running: page.failed && page.current && page.controller.inAttract && page.controller.atSlide
    }
}
