pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// People with their roles.
Item {
    id: face

    property var block: ({})
    property color accent: Theme.text
    property real step: 1

    implicitHeight: list.implicitHeight

    Column {
        id: list

        width: face.width

        Repeater {
            model: face.block.people || []

            PersonRow {
                required property var modelData

                width: list.width
                name: modelData.name
                role: modelData.role
                accent: face.accent
                step: face.step
            }
        }
    }
}
