import QtQuick
import Kiosk

// The slide's picture, bleeding off the edge and melting into the background where the words stand.
Item {
    id: art

    property var picture: null
    property real strength: 1
    // How much of the picture's near side melts away, 0 to 1.
    property real melt: 0.6
    // In portrait: below the words instead of above them.
    property bool below: false
    // Whether it may move.
    property bool live: false

    x: parent ? parent.width - width : 0
    y: parent && Theme.portrait && below ? parent.height - height : 0
    width: parent ? (Theme.portrait ? parent.width : parent.width * 0.6) : 0
    height: parent ? (Theme.portrait ? parent.height * 0.5 : parent.height) : 0
    clip: true
    visible: picture !== null && !Theme.highContrast

    Image {
        anchors.fill: parent
        source: art.picture ? art.picture.url : ""
        sourceSize: Qt.size(width, height)
        fillMode: Image.PreserveAspectCrop
        asynchronous: true
        // What lies above it covers a part; together they are as strong as one alone.
        opacity: status !== Image.Ready ? 0 : living.opacity < 1 ? (art.strength - living.opacity) / (1 - living.opacity) : 1

        Accessible.ignored: true
    }

    LivingArt {
        id: living

        anchors.fill: parent
        shader: art.picture ? art.picture.shader || "" : ""
        live: art.live
        opacity: share * art.strength
    }

    Rectangle {
        width: Theme.portrait ? art.width : art.width * art.melt
        height: Theme.portrait ? art.height * art.melt : art.height
        y: Theme.portrait && !art.below ? art.height - height : 0
        rotation: Theme.portrait && art.below ? 180 : 0
        gradient: Gradient {
            orientation: Theme.portrait ? Gradient.Vertical : Gradient.Horizontal

            GradientStop {
                position: 0
                color: Theme.portrait ? Theme.faded(Theme.background, 0) : Theme.background
            }
            GradientStop {
                position: 0.45
                color: Theme.faded(Theme.background, Theme.portrait ? 0.5 : 0.8)
            }
            GradientStop {
                position: 1
                color: Theme.portrait ? Theme.background : Theme.faded(Theme.background, 0)
            }
        }

        Accessible.ignored: true
    }

    // The controls stand on a quiet ground in landscape.
    Rectangle {
        visible: !Theme.portrait
        width: art.width
        height: Theme.barZone * 2.3
        y: art.height - height
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Theme.faded(Theme.background, 0)
            }
            GradientStop {
                position: 0.35
                color: Theme.faded(Theme.background, 0.66)
            }
            GradientStop {
                position: 0.8
                color: Theme.faded(Theme.background, 0.9)
            }
        }

        Accessible.ignored: true
    }
}
