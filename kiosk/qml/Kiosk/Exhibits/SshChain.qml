pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A row of atoms with thick and thin links, and the electron as a cloud that stands on them. Its y is the row's.
Item {
    id: row

    property var picture: ({})
    property color accent: Theme.text
    // How far the cloud may reach up and down, in px.
    property real room: 0
    property int chosen: -1
    readonly property var places: picture.places || []
    readonly property var strengths: picture.strengths || []
    readonly property var cloud: picture.cloud || []
    readonly property real spacing: width / Math.max(1, places.length - 1)
    readonly property real atom: Math.max(Theme.px(12), Math.min(Theme.px(26), spacing * 0.62))

    Repeater {
        model: row.strengths.length

        Rectangle {
            required property int index
            readonly property real strength: row.strengths[index] || 0

            x: row.width * (row.places[index] || 0)
            y: -height / 2
            width: row.width * ((row.places[index + 1] || 0) - (row.places[index] || 0))
            height: Math.max(1, Theme.px(3 + 9 * strength * strength))
            color: Theme.text
            opacity: 0.12 + 0.42 * strength

            Accessible.ignored: true
        }
    }

    Repeater {
        model: row.places.length

        Item {
            id: site

            required property int index
            readonly property real share: row.cloud[index] || 0
            // The area of the cloud grows with what it stands for; a faint one is still seen.
            readonly property real reach: Math.round(row.room * Math.sqrt(share))

            x: Math.round(row.width * (row.places[index] || 0))

            Rectangle {
                x: -width / 2
                y: -height / 2
                width: Math.round(row.spacing * 1.02)
                height: 2 * site.reach
                radius: width / 2
                visible: site.share > 0.002
                opacity: 0.35 + 0.65 * Math.min(1, site.share * 2)
                gradient: Gradient {
                    GradientStop {
                        position: 0
                        color: Theme.faded(row.accent, 0.05)
                    }
                    GradientStop {
                        position: 0.5
                        color: row.accent
                    }
                    GradientStop {
                        position: 1
                        color: Theme.faded(row.accent, 0.05)
                    }
                }

                Accessible.ignored: true
            }

            Rectangle {
                x: -width / 2
                y: -height / 2
                width: row.atom
                height: width
                radius: width / 2
                color: site.share > 0.02 ? Theme.text : Theme.surfaceRaised
                border.width: Theme.px(site.index === row.chosen ? 6 : 3)
                border.color: site.index === row.chosen ? Theme.text : row.accent

                Accessible.ignored: true
            }
        }
    }
}
