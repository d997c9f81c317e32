pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What the bars mean: two settings with two polarisations each.
Row {
    id: legend

    property var words: ({})
    property color accent: Theme.text

    spacing: Theme.px(56)

    Repeater {
        model: ["upright", "diagonal"]

        Row {
            id: setting

            required property int index
            required property string modelData

            spacing: Theme.px(10)

            Repeater {
                model: 2

                Item {
                    id: place

                    required property int index

                    width: Theme.px(30)
                    height: name.height

                    Accessible.ignored: true

                    Bb84Photon {
                        anchors.centerIn: parent
                        length: Theme.px(28)
                        kind: 2 * setting.index + place.index
                        color: legend.accent
                    }
                }
            }

            PlainText {
                id: name

                leftPadding: Theme.px(4)
                size: Theme.label
                text: (setting.index ? "×" : "+") + "  " + (legend.words[setting.modelData] || "")
                color: Theme.textSoft
                wrapMode: Text.NoWrap

                Accessible.name: legend.words[setting.modelData] || ""
            }
        }
    }
}
