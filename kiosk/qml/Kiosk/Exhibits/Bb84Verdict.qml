pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What the comparison has come to: a tick or a cross, and its word.
Rectangle {
    id: verdict

    property bool kept: true
    property string label: ""
    property color accent: Theme.text

    implicitWidth: word.x + word.width + Theme.px(24)
    radius: height / 2
    color: Theme.faded(accent, 0.16)
    border.width: Math.max(1, Theme.px(2))
    border.color: accent

    Accessible.ignored: true

    PlainText {
        id: sign

        x: Theme.px(20)
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.label + 2
        text: verdict.kept ? "✓" : "✕"
        font.weight: Font.Bold
        color: verdict.accent
        wrapMode: Text.NoWrap

        Accessible.ignored: true
    }

    PlainText {
        id: word

        objectName: "bb84-verdict"
        x: sign.x + sign.width + Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.label + 2
        text: verdict.label
        font.weight: Font.DemiBold
        color: Theme.text
        wrapMode: Text.NoWrap
    }
}
