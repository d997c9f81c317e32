import QtQuick
import Kiosk
import Kiosk.Controls

// One slide in the grid: its picture, its short title, and what it holds.
TouchButton {
    id: tile

    property string note: ""
    property var icon: null
    property var picture: null
    // A flat tile has its icon beside the words, not above them.
    readonly property bool flat: height < Theme.px(210)

    Accessible.description: note

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.surface
        clip: true
        scale: tile.pressed ? 0.98 : 1

        Behavior on scale {
            NumberAnimation {
                duration: Theme.pressTime
            }
        }

        Image {
            x: parent.width - width
            width: Math.min(parent.width, Math.max(parent.height * 1.5, Theme.px(420)))
            height: parent.height
            visible: !Theme.highContrast
            source: tile.picture ? tile.picture.url : ""
            sourceSize: Qt.size(width, height)
            fillMode: Image.PreserveAspectCrop
            asynchronous: true
            opacity: 0.9

            Accessible.ignored: true
        }

        Rectangle {
            anchors.fill: parent
            gradient: Gradient {
                orientation: Gradient.Horizontal

                GradientStop {
                    position: 0.12
                    color: Theme.surface
                }
                GradientStop {
                    position: 0.55
                    color: Theme.faded(Theme.surface, 0.7)
                }
                GradientStop {
                    position: 1
                    color: Theme.faded(Theme.surface, 0)
                }
            }

            Accessible.ignored: true
        }

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: tile.pressed ? Theme.faded(tile.accent, 0.2) : "transparent"
            border.width: tile.checked ? Theme.px(4) : Math.max(1, Theme.px(1.5))
            border.color: tile.checked || tile.pressed ? tile.accent : Theme.outline

            Accessible.ignored: true
        }

        Glyph {
            x: Theme.px(30)
            y: tile.flat ? (parent.height - height) / 2 : Theme.px(26)
            icon: tile.icon
            size: 48
            color: tile.accent
        }

        Column {
            x: Theme.px(tile.flat ? 112 : 32)
            y: tile.flat ? (parent.height - height) / 2 : parent.height - height - Theme.px(24)
            width: parent.width - x - Theme.px(32)
            spacing: Theme.px(4)

            PlainText {
                width: parent.width
                font.pixelSize: Theme.px(34)
                text: tile.label
                font.family: Theme.displayFamily
                font.weight: Font.Bold
                lineHeight: 1.06

                Accessible.ignored: true
            }

            PlainText {
                width: parent.width
                visible: text !== ""
                font.pixelSize: Theme.px(Theme.caption)
                text: tile.note
                color: tile.accent
                font.weight: Font.Medium

                Accessible.ignored: true
            }
        }
    }
}
