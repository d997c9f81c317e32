import QtQuick

// What a film's face and its player know of each other. The player needs Qt's multimedia; this does not.
QtObject {
    id: reel

    property url source
    // What is said: {start, end, text}, in s.
    property var cues: []
    readonly property string said: {
        const now = reel.position;
        return reel.cues.filter(cue => cue.start <= now && now < cue.end).map(cue => cue.text).join("\n");
    }
    property bool running: false
    property bool looping: false
    property bool audible: false
    // In s.
    property real position: 0
    property real duration: 0
    // Where the next start begins, in s.
    property real from: 0
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
        reel.from = 0;
        reel.rewound();
    }
}
