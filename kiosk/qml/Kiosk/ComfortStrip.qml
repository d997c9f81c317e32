import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Controls

// Help for eyes and for balance: larger text, high contrast, less motion. It goes when the visitor goes.
Item {
    id: strip

    required property KioskController controller
    readonly property var words: controller.words
    readonly property var icons: controller.icons

    objectName: "comfort-strip"
    implicitWidth: buttons.width + Theme.px(40)
    implicitHeight: buttons.height + Theme.px(40)
    visible: controller.comfortOpen

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius * 1.5
        color: Theme.surface
        border.width: Math.max(1, Theme.px(1.5))
        border.color: Theme.outline

        Accessible.ignored: true
    }

    // What lies below hears nothing of a touch beside the buttons.
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: strip.controller.presence()
    }

    Grid {
        id: buttons

        anchors.centerIn: parent
        columns: Theme.portrait ? 1 : 3
        spacing: Theme.px(16)

        ToolButton {
            objectName: "larger-text"
            height: Theme.target
            label: strip.words.larger_text
            icon: strip.icons.larger_text
            checkable: true
            checked: strip.controller.largerText
            onActivated: strip.controller.toggleLargerText()
        }

        ToolButton {
            objectName: "high-contrast"
            height: Theme.target
            label: strip.words.high_contrast
            icon: strip.icons.high_contrast
            checkable: true
            checked: strip.controller.highContrast
            onActivated: strip.controller.toggleHighContrast()
        }

        ToolButton {
            objectName: "less-motion"
            height: Theme.target
            label: strip.words.less_motion
            icon: strip.icons.less_motion
            checkable: true
            checked: strip.controller.lessMotion
            onActivated: strip.controller.toggleLessMotion()
        }
    }
}
