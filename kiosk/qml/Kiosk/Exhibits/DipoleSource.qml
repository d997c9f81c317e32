import QtQuick
import Kiosk

// The source where it is: once the search is over, and for a moment when somebody has hidden or turned it.
DipoleArrow {
    id: source

    property var picture: ({})
    readonly property bool found: picture.found === true
    readonly property int hides: picture.hides || 0
    // It sinks into the head: 1 is all of it, 0 none.
    property real trace: 0

    objectName: "dipole-source"
    visible: found || (trace > 0 && picture.searching !== true)
    opacity: found ? 1 : trace
    flow: picture.arrow || [0, 0]
    silent: picture.silent === true
    onHidesChanged: {
        if (source.hides > 0)
            sinking.restart();
    }

    SequentialAnimation {
        id: sinking

        PropertyAction {
            target: source
            property: "trace"
            value: 1
        }

        PauseAnimation {
            duration: 900
        }

        NumberAnimation {
            target: source
            property: "trace"
            to: 0
            duration: Theme.loopTime
        }
    }
}
