import QtQuick
import Kiosk

// A ring where a finger came down: every touch is answered, even one on nothing.
Rectangle {
    id: echo

    function answer(at: point): void {
        if (Theme.lessMotion)
            return;
        echo.x = at.x - width / 2;
        echo.y = at.y - height / 2;
        spread.restart();
    }

    width: Theme.px(120)
    height: width
    radius: width / 2
    color: "transparent"
    border.width: Theme.px(3)
    border.color: Theme.text
    opacity: 0
    visible: opacity > 0

    Accessible.ignored: true

    ParallelAnimation {
        id: spread

        NumberAnimation {
            target: echo
            property: "scale"
            from: 0.4
            to: 1
            duration: Theme.visitorTime
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            target: echo
            property: "opacity"
            from: 0.5
            to: 0
            duration: Theme.visitorTime
        }
    }
}
