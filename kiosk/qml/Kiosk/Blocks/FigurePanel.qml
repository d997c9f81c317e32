pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A figure's picture with its labels, on the plate that figures are drawn for.
Rectangle {
    id: panel

    property var figure: ({})
    // The index of the label that stands out, or -1.
    property int chosen: -1
    // The width, in px, that the picture is drawn for: a larger one keeps it sharp where it is enlarged.
    property real drawnWidth: width
    readonly property var picture: figure.image || null
    readonly property bool broken: shown.status === Image.Error
    readonly property real ratio: picture ? picture.height / picture.width : 0.75

    // The label that a touch at a place (px) means, or -1.
    function calloutAt(place: point): int {
        let nearest = -1, least = Theme.target * 0.5;
        for (let i = 0; i < labels.count; ++i) {
            const distance = (labels.itemAt(i) as FigureCallout).distance(place);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    height: width * ratio
    radius: Theme.radius
    // The kiosk's own art is drawn on the theme's ground; any other figure is made for a dark plate.
    color: picture && picture.shader ? Theme.background : Theme.plate

    Image {
        id: shown

        objectName: "figure-picture"
        anchors.fill: parent
        source: panel.picture ? panel.picture.url : ""
        sourceSize: Qt.size(panel.drawnWidth, panel.drawnWidth * panel.ratio)
        fillMode: Image.PreserveAspectFit
        asynchronous: true
        retainWhileLoading: true

        Accessible.role: Accessible.Graphic
        Accessible.name: panel.figure.alt || ""
    }

    // Without the picture its description stands there.
    PlainText {
        anchors.fill: parent
        anchors.margins: Theme.gap
        visible: panel.broken
        text: panel.figure.alt || ""
        color: Theme.plateText
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }

    Repeater {
        id: labels

        model: panel.figure.callouts || []

        FigureCallout {
            required property int index
            required property var modelData

            words: modelData.text
            at: Qt.point(modelData.at[0], modelData.at[1])
            room: panel
            chosen: index === panel.chosen
        }
    }
}
