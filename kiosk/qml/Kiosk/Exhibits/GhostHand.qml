import QtQuick
import Kiosk
import Kiosk.Controls

// The hand that shows in the loop what can be done. It only points; the model has been told already.
Item {
    id: hand

    property var icon: null
    property bool shown: false
    property bool pressed: false
    property color accent: Theme.text
    // Where its finger is, in px.
    property point target: Qt.point(0, 0)

    visible: opacity > 0
    opacity: shown ? 1 : 0
    x: target.x
    y: target.y

    Accessible.ignored: true

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.visitorTime
        }
    }
    Behavior on x {
        enabled: !hand.pressed && hand.opacity > 0

        NumberAnimation {
            duration: 2 * Theme.visitorTime
            easing.type: Easing.InOutQuad
        }
    }
    Behavior on y {
        enabled: !hand.pressed && hand.opacity > 0

        NumberAnimation {
            duration: 2 * Theme.visitorTime
            easing.type: Easing.InOutQuad
        }
    }

    Rectangle {
        anchors.centerIn: parent
        width: Theme.px(hand.pressed ? 92 : 64)
        height: width
        radius: width / 2
        color: Theme.faded(hand.accent, hand.pressed ? 0.35 : 0.15)
        border.width: Theme.px(3)
        border.color: Theme.text

        Accessible.ignored: true
    }

    Glyph {
        x: -width * 0.36
        y: -Theme.px(8)
        icon: hand.icon
        size: 92
        color: Theme.text
        style: Text.Outline
        styleColor: Theme.background
    }
}
