import QtQuick
import Kiosk.Author

// One line of the list of slides.
Item {
    id: row

    property int number: 0
    property string label: ""
    property int errors: 0
    property int warnings: 0
    property int indent: 0
    property bool chosen: false
    property bool strong: false
    // A sign and a number: colour alone would not tell them apart.
    readonly property string marks: (errors ? "✕ " + errors : "") + (errors && warnings ? "  " : "") + (warnings ? "! " + warnings : "")

    signal activated

    height: Ink.row
    activeFocusOnTab: true

    Accessible.role: Accessible.ListItem
    Accessible.name: (number ? number + ". " : "") + label
    Accessible.description: (errors ? errors + (errors > 1 ? " errors " : " error ") : "")
        + (warnings ? warnings + (warnings > 1 ? " warnings" : " warning") : "")
    Accessible.focusable: true
    Accessible.selected: chosen
    Accessible.onPressAction: row.activated()

    Keys.onReturnPressed: row.activated()
    Keys.onEnterPressed: row.activated()
    Keys.onSpacePressed: row.activated()

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: row.activated()
    }

    HoverHandler {
        id: hover
    }

    Rectangle {
        anchors.fill: parent
        radius: Ink.radius
        color: row.chosen ? Ink.chosen : hover.hovered ? Ink.raised : "transparent"
        border.width: row.activeFocus ? 2 : 0
        border.color: Ink.text

        Accessible.ignored: true
    }

    Words {
        id: ordinal

        x: 10 + row.indent
        width: row.number ? Math.max(24, implicitWidth + Ink.gap) : 0
        anchors.verticalCenter: parent.verticalCenter
        text: row.number || ""
        color: Ink.soft
        font.pixelSize: Ink.small
        wrapMode: Text.NoWrap

        Accessible.ignored: true
    }

    Words {
        anchors.left: ordinal.right
        anchors.right: marks.left
        anchors.rightMargin: Ink.gap
        anchors.verticalCenter: parent.verticalCenter
        text: row.label
        color: row.strong || row.chosen ? Ink.text : Ink.soft
        font.pixelSize: row.indent ? Ink.small : Ink.body
        font.weight: row.strong ? Font.DemiBold : Font.Normal
        elide: Text.ElideRight
        wrapMode: Text.NoWrap

        Accessible.ignored: true
    }

    Words {
        id: marks

        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        text: row.marks
        color: row.errors ? Ink.error : Ink.warning
        font.pixelSize: Ink.small
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap

        Accessible.ignored: true
    }
}
