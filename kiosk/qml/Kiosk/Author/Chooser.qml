pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Author

// A named choice of one among a few.
Row {
    id: chooser

    required property string name
    required property list<string> options
    required property int current

    signal chosen(int index)

    spacing: Ink.gap

    Words {
        width: 72
        height: 28
        verticalAlignment: Text.AlignVCenter
        text: chooser.name
        color: Ink.soft
        font.pixelSize: Ink.small
    }

    Flow {
        width: chooser.width - 72 - chooser.spacing
        spacing: 6

        Repeater {
            model: chooser.options

            Option {
                required property int index
                required property string modelData

                objectName: chooser.objectName + "-" + index
                label: modelData
                hint: chooser.name
                chosen: index === chooser.current
                onActivated: chooser.chosen(index)
            }
        }
    }
}
