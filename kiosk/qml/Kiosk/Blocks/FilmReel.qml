import QtQuick

// What a film's face and its player know of each other. The player needs Qt's multimedia; this does not.
QtObject {
    id: reel

    property url source
    property bool running: false
    property bool looping: false
    property bool audible: false
    // In s.
    property real position: 0
    property real duration: 0
    // Whether the film itself can be seen: frames have come.
    property bool shown: false
    property bool failed: false

    // It has come to its end.
    signal finished
    // Back to the beginning.
    signal rewound

    function rewind(): void {
        reel.shown = false;
        reel.position = 0;
        reel.rewound();
    }
}
