pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Author

// A slide in the list: its number, its title, and what is wrong with its file; below the chosen one its details.
Column {
    id: row

    required property int index
    required property var modelData
    property bool current: false
    property int detail: -1

    signal chosen(int slide, int detail)

    DetailRow {
        objectName: "list-slide-" + row.index
        width: row.width
        number: row.modelData.number
        label: row.modelData.name
        errors: row.modelData.errors
        warnings: row.modelData.warnings
        chosen: row.current && row.detail < 0
        strong: row.current
        onActivated: row.chosen(row.index, -1)
    }

    Repeater {
        model: row.current ? row.modelData.details : []

        DetailRow {
            required property int index
            required property string modelData

            objectName: "list-detail-" + index
            width: row.width
            indent: 32
            label: modelData
            chosen: index === row.detail
            onActivated: row.chosen(row.index, index)
        }
    }
}
