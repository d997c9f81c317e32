pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A map without coasts: a ship on its way, and around it the circle of what its clock leaves open.
Rectangle {
    id: map

    property var picture: ({})
    property var words: ({})
    property color accent: Theme.text
    property string errorText: ""
    property string beforeText: ""
    property string squareText: ""
    readonly property real day: picture.day || 0
    // Px that the scale of the map stands for, and px for a metre.
    readonly property real radiusMost: Math.min(width, height) * 0.45
    readonly property real perMetre: radiusMost / (picture.scale || 1)
    readonly property real pitch: perMetre * (picture.square || 1)
    readonly property point home: Qt.point(width * 0.1, height * 0.78)
    readonly property point goal: Qt.point(width / 2, height / 2)
    readonly property point ship: picture.phase === "home" ? home : _way(day)

    // A bend from home to the goal.
    function _way(share: real): point {
        const bend = Qt.point(width * 0.34, height * 0.78);
        const rest = 1 - share;
        return Qt.point(rest * rest * home.x + 2 * rest * share * bend.x + share * share * goal.x,
                        rest * rest * home.y + 2 * rest * share * bend.y + share * share * goal.y);
    }

    radius: Theme.radius
    color: Theme.surface
    border.width: Math.max(1, Theme.px(2))
    border.color: Theme.highContrast ? Theme.outline : Theme.surfaceRaised
    clip: true

    RamseyGrid {
        anchors.fill: parent
        pitch: map.pitch
        label: map.squareText
    }

    // The way, as dots between two rings.
    Repeater {
        model: map.picture.phase === "arrived" ? 14 : 15

        Rectangle {
            required property int index
            readonly property bool end: index % 14 === 0
            readonly property point at: map._way(index / 14)

            x: Math.round(at.x - width / 2)
            y: Math.round(at.y - height / 2)
            width: Theme.px(end ? 16 : 6)
            height: width
            radius: width / 2
            color: end ? "transparent" : Theme.textMuted
            border.width: end ? Theme.px(3) : 0
            border.color: Theme.textMuted

            Accessible.ignored: true
        }
    }

    RamseyCircle {
        id: before

        visible: (map.picture.before || 0) > 0
        x: map.goal.x
        y: map.goal.y
        reach: map.perMetre * (map.picture.before || 0)
        label: map.beforeText
        above: true
        colour: Theme.textMuted
    }

    RamseyShip {
        // A circle smaller than the ship is seen alone.
        visible: map.picture.phase !== "arrived" || !around.tiny
        x: map.ship.x
        y: map.ship.y
        // Upwards where it has arrived; along the way before that.
        heading: 90 - 55 * map.day
    }

    // Above the ship, which is drawn larger than it is.
    RamseyCircle {
        id: around

        visible: map.picture.phase !== "home"
        x: map.ship.x
        y: map.ship.y
        reach: map.perMetre * (map.picture.error || 0)
        label: map.picture.phase === "arrived" ? map.errorText : ""
        filled: true
        colour: map.accent
    }

    // Above both circles.
    RamseyLabel {
        circle: before
    }

    RamseyLabel {
        circle: around
    }
}
