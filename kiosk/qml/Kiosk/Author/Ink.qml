pragma Singleton

import QtQuick

// Colours and sizes, in logical px, of the author's window. It keeps them whatever theme the show beside it has.
QtObject {
    readonly property color desk: "#05070F"
    readonly property color panel: "#0B1020"
    readonly property color raised: "#161D33"
    readonly property color chosen: "#22304F"
    readonly property color line: "#2A3452"
    readonly property color text: "#F5F7FF"
    readonly property color soft: "#B9C2DA"
    readonly property color accent: "#7DB8FF"
    readonly property color error: "#FF8B8B"
    readonly property color warning: "#FFC861"
    readonly property color good: "#8FE3B0"

    readonly property int margin: 16
    readonly property int gap: 8
    readonly property int radius: 6
    readonly property int row: 30
    readonly property int body: 13
    readonly property int small: 12

    function mark(severity: string): color {
        return severity === "error" ? error : warning;
    }
}
