import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Controls

// A quiet question before the visit ends; any touch anywhere stays.
Item {
    id: warning

    required property KioskController controller
    readonly property var words: controller.words
    readonly property bool settled: opacity === (controller.inWarning ? 1 : 0)

    visible: opacity > 0
    opacity: controller.inWarning ? 1 : 0
    enabled: controller.inWarning

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.visitorTime
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.faded(Theme.background, 0.86)

        Accessible.ignored: true
    }

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: warning.controller.touch()
    }

    Column {
        anchors.centerIn: parent
        width: Math.min(warning.width - 2 * Theme.margin, Theme.px(1100))
        spacing: Theme.px(36)

        PlainText {
            width: parent.width
            size: Theme.title
            text: warning.words.still_there
            horizontalAlignment: Text.AlignHCenter
            font.family: Theme.displayFamily
            font.weight: Font.Bold

            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }

        PlainText {
            width: parent.width
            size: Theme.lead
            text: warning.controller.returningText
            color: Theme.textSoft
            horizontalAlignment: Text.AlignHCenter
        }

        ToolButton {
            objectName: "stay"
            anchors.horizontalCenter: parent.horizontalCenter
            height: Theme.target
            label: warning.words.stay
            icon: warning.controller.icons.touch
            filled: true
            accent: Theme.accent(warning.controller.accent)
            onActivated: warning.controller.touch()
        }
    }
}
