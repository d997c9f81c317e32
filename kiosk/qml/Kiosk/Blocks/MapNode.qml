import QtQuick
import Kiosk
import Kiosk.Controls

// A place of a map: its icon and its words; a way to its slide, if it has one.
TouchButton {
    id: node

    property point at
    // The width, in px, that it may take at most.
    property real widest: 300
    property bool open: true
    property var icon: null
    readonly property real _pad: Theme.px(24)

    width: Math.max(Theme.target * 1.5, words.width + 2 * _pad)
    height: Math.max(Theme.target, words.y + words.height + Theme.px(18))
    enabled: open
    opacity: 1

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.background

        Accessible.ignored: true
    }

    Surface {
        anchors.fill: parent
        accent: node.accent
        pressed: node.pressed
        color: node.open ? Theme.faded(node.accent, node.pressed ? 0.32 : 0.14) : "transparent"
        border.width: Math.max(1, Theme.px(node.open ? 2.5 : 1.5))
        border.color: node.open ? node.accent : Theme.outline
    }

    Glyph {
        id: sign

        x: (node.width - width) / 2
        y: Theme.px(14)
        visible: node.icon !== null && node.icon !== undefined
        icon: node.icon || null
        size: 44
        color: node.accent
    }

    PlainText {
        id: words

        x: (node.width - width) / 2
        y: sign.visible ? sign.y + sign.height + Theme.px(4) : Math.max(Theme.px(18), (Theme.target - height) / 2)
        width: Math.min(Math.ceil(measure.implicitWidth), node.widest - 2 * node._pad)
        size: Theme.label
        text: node.label
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1.12

        Accessible.ignored: true
    }

    PlainText {
        id: measure

        visible: false
        size: Theme.label
        text: node.label
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap

        Accessible.ignored: true
    }
}
