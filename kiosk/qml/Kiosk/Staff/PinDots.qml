pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// How many digits have been entered, and never which.
Item {
    id: dots

    property int count: 0
    property string description: ""

    implicitHeight: Theme.px(40)

    Accessible.role: Accessible.StaticText
    Accessible.name: description
    onDescriptionChanged: Accessible.announce(description)

    Row {
        anchors.centerIn: parent
        spacing: Theme.px(14)

        Repeater {
            // A PIN has six digits or more; how many this one has is nobody's business.
            model: Math.max(6, dots.count)

            Rectangle {
                required property int index

                width: Theme.px(20)
                height: width
                radius: width / 2
                color: index < dots.count ? Theme.text : "transparent"
                border.width: Math.max(1, Theme.px(2.5))
                border.color: index < dots.count ? Theme.text : Theme.outline

                Accessible.ignored: true
            }
        }
    }
}
