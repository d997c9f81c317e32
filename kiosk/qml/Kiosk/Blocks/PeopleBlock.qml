pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// People with their roles.
BlockFace {
    id: face

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
