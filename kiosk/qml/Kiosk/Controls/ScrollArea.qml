import QtQuick
import Kiosk

// Content that first steps down to fit, and scrolls only where even that is not enough;
// then there are buttons for it, because no gesture may be the only way.
Item {
    id: area

    default property alias content: fit.content
    property alias spacing: fit.spacing
    property alias roomy: fit.roomy
    readonly property alias contentHeight: fit.contentHeight
    readonly property alias step: fit.step
    property string downWord: ""
    property string upWord: ""
    property var downIcon: null
    property var upIcon: null
    readonly property bool scrolls: !fit.fits
    readonly property alias innerWidth: fit.width

    function rewind(): void {
        flick.contentY = 0;
    }

    Flickable {
        id: flick

        anchors.fill: parent
        anchors.bottomMargin: area.scrolls ? Theme.target + Theme.gap : 0
        contentWidth: width
        contentHeight: Math.max(height, fit.contentHeight)
        flickableDirection: Flickable.VerticalFlick
        interactive: area.scrolls
        clip: area.scrolls
        boundsBehavior: Flickable.StopAtBounds

        Behavior on contentY {
            enabled: !flick.moving

            NumberAnimation {
                duration: Theme.visitorTime
                easing.type: Easing.OutCubic
            }
        }

        Fit {
            id: fit

            width: flick.width
            roomy: [1.12, 1.06]
            cuts: false
            // The full height: the room that the buttons would take must not decide whether they are needed.
            height: area.height
        }
    }

    Row {
        anchors.bottom: parent.bottom
        visible: area.scrolls
        spacing: Theme.gap

        ToolButton {
            objectName: "scroll-down"
            enabled: !flick.atYEnd
            height: Theme.target
            stacked: true
            label: area.downWord
            icon: area.downIcon
            onActivated: flick.contentY = Math.min(flick.contentHeight - flick.height, flick.contentY + flick.height * 0.8)
        }

        ToolButton {
            objectName: "scroll-up"
            enabled: !flick.atYBeginning
            height: Theme.target
            stacked: true
            label: area.upWord
            icon: area.upIcon
            onActivated: flick.contentY = Math.max(0, flick.contentY - flick.height * 0.8)
        }
    }
}
