import QtQuick
import Kiosk.Author
import Kiosk.Backend

// The narrow side of the author's window: settings, slides, problems.
Rectangle {
    id: panel

    required property Desk desk

    signal helpWanted

    color: Ink.panel

    Settings {
        id: settings

        x: Ink.margin
        y: Ink.margin
        width: panel.width - 2 * Ink.margin
        desk: panel.desk
    }

    Words {
        id: slidesTitle

        x: Ink.margin
        anchors.top: settings.bottom
        anchors.topMargin: Ink.margin
        text: "Slides"
        font.weight: Font.DemiBold

        Accessible.role: Accessible.Heading
    }

    Option {
        objectName: "keys"
        anchors.right: parent.right
        anchors.rightMargin: Ink.margin
        anchors.verticalCenter: slidesTitle.verticalCenter
        label: "Keys  F1"
        onActivated: panel.helpWanted()
    }

    SlideList {
        id: slides

        x: Ink.margin - 10
        anchors.top: slidesTitle.bottom
        anchors.topMargin: Ink.gap
        width: panel.width - x
        height: Math.min(contentHeight, (panel.height - y) * (panel.desk.problems.length ? 0.46 : 0.86))
        desk: panel.desk
    }

    Rectangle {
        x: Ink.margin
        anchors.top: slides.bottom
        anchors.topMargin: Ink.gap
        width: panel.width - 2 * Ink.margin
        height: 1
        color: Ink.line
    }

    Words {
        id: problemsTitle

        objectName: "summary"
        x: Ink.margin
        anchors.top: slides.bottom
        anchors.topMargin: Ink.margin + Ink.gap
        text: panel.desk.summary
        font.weight: Font.DemiBold
        color: panel.desk.problems.length || panel.desk.layout ? Ink.text : Ink.good

        Accessible.role: Accessible.Heading
    }

    Words {
        objectName: "layout"
        anchors.right: parent.right
        anchors.rightMargin: Ink.margin
        anchors.baseline: problemsTitle.baseline
        text: panel.desk.layout
        color: Ink.soft
        font.pixelSize: Ink.small
    }

    ProblemList {
        x: Ink.margin - 2
        anchors.top: problemsTitle.bottom
        anchors.topMargin: Ink.gap
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Ink.gap
        width: panel.width - x
        desk: panel.desk
    }
}
