pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Controls

// The controls, in the same place on every screen: what this slide offers, where next, and what is always there.
Item {
    id: bar

    required property KioskController controller
    readonly property var words: controller.words
    readonly property var icons: controller.icons
    readonly property color accent: Theme.accent(controller.accent)
    readonly property bool settled: opacity === controller.care.barOpacity
    readonly property bool compact: !Theme.portrait && width / Theme.unit < 1560

    implicitHeight: Theme.bar
    // It is what stays in the loop: there it is darker, now more and now less.
    opacity: controller.care.barOpacity

    Behavior on opacity {
        NumberAnimation { duration: bar.controller.inAttract ? Theme.loopTime : Theme.visitorTime }
    }

    ToolButton {
        id: readMore

        objectName: "read-more"
        width: Math.max(implicitWidth, Theme.px(190))
        visible: bar.controller.atSlide && bar.controller.canReadMore
        height: Theme.target
        label: bar.words.read_more
        icon: bar.icons.read_more
        iconLast: true
        stacked: bar.compact
        filled: true
        accent: bar.accent
        onActivated: bar.controller.readMore()
    }

    ToolButton {
        id: tryIt

        objectName: "try-it"
        x: readMore.visible ? readMore.width + Theme.px(16) : 0
        visible: bar.controller.atSlide && bar.controller.canTry
        height: Theme.target
        label: bar.words.try_it
        icon: bar.icons.try_it
        stacked: bar.compact || Theme.portrait
        accent: bar.accent
        onActivated: bar.controller.tryIt()
    }

    ToolButton {
        id: back

        objectName: "back"
        visible: !bar.controller.atSlide || bar.controller.atSheet
        height: Theme.target
        label: bar.words.back
        icon: bar.icons.back
        onActivated: bar.controller.back()
    }

    ToolButton {
        objectName: "touch"
        visible: bar.controller.inAttract
        x: Theme.portrait ? bar.width - width : middle.from + (middle.room - width) / 2
        height: Theme.target
        // Where the bar is short, the word stands below the icon, as in its neighbours.
        stacked: bar.compact
        label: bar.words.touch
        icon: bar.icons.touch
        onActivated: bar.controller.touch()
    }

    Row {
        visible: !bar.controller.inAttract && !bar.controller.atTopics && !bar.controller.atDemo && !bar.controller.atSheet
        x: Theme.portrait ? bar.width - width : middle.from + (middle.room - width) / 2
        spacing: Theme.px(bar.compact ? 14 : 22)

        ToolButton {
            id: previous

            objectName: "previous"
            enabled: bar.controller.canPrevious
            height: Theme.target
            stacked: true
            label: bar.words.previous
            icon: bar.icons.previous
            onActivated: bar.controller.previous()
        }

        ProgressDots {
            anchors.verticalCenter: parent.verticalCenter
            count: bar.controller.stepCount
            current: bar.controller.stepIndex
            description: bar.controller.stepText
            accent: bar.accent
            compact: bar.compact
            room: middle.room - previous.width - next.width - 2 * parent.spacing
        }

        ToolButton {
            id: next

            objectName: "next"
            enabled: bar.controller.canNext
            height: Theme.target
            stacked: true
            label: bar.words.next
            icon: bar.icons.next
            onActivated: bar.controller.next()
        }
    }

    // The room between what stands left and right; in portrait, right of what stands left.
    QtObject {
        id: middle

        readonly property real leading: Math.max(tryIt.visible ? tryIt.x + tryIt.width : readMore.width, back.implicitWidth) + Theme.gap
        readonly property real from: Theme.portrait ? leading : Math.max(Theme.px(bar.compact ? 200 : 300), leading)
        readonly property real room: Theme.portrait ? bar.width - from : always.x - from - Theme.gap
    }

    Row {
        id: always

        // In portrait they share the width, so that both rows end at the margins.
        readonly property int count: 4 + bar.controller.otherLanguages.length
        readonly property real share: Theme.portrait ? (bar.width - (count - 1) * spacing) / count : 0

        x: bar.width - width
        y: bar.height - height
        spacing: Theme.px(12)

        ToolButton {
            objectName: "home"
            width: Math.max(implicitWidth, always.share)
            height: Theme.target
            stacked: true
            label: bar.words.home
            icon: bar.icons.home
            onActivated: bar.controller.home()
        }

        ToolButton {
            objectName: "topics"
            width: Math.max(implicitWidth, always.share)
            height: Theme.target
            stacked: true
            label: bar.words.topics
            icon: bar.icons.topics
            checked: bar.controller.atTopics
            onActivated: bar.controller.topics()
        }

        ToolButton {
            objectName: "pause"
            enabled: bar.controller.playing || bar.controller.canPlay
            width: Math.max(implicitWidth, always.share)
            height: Theme.target
            stacked: true
            label: bar.controller.playing ? bar.words.pause : bar.words.play
            icon: bar.controller.playing ? bar.icons.pause : bar.icons.play
            onActivated: bar.controller.togglePlaying()
        }

        ToolButton {
            objectName: "comfort"
            width: Math.max(implicitWidth, always.share)
            height: Theme.target
            stacked: true
            label: bar.words.comfort
            icon: bar.icons.comfort
            checkable: true
            checked: bar.controller.comfortOpen
            onActivated: bar.controller.toggleComfort()
        }

        Repeater {
            model: bar.controller.otherLanguages

            ToolButton {
                required property var modelData

                objectName: "language-" + modelData.code
                width: Math.max(implicitWidth, always.share)
                height: Theme.target
                stacked: true
                label: modelData.name
                icon: bar.icons.language
                onActivated: bar.controller.chooseLanguage(modelData.code)
            }
        }
    }
}
