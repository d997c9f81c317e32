pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Kiosk
import Kiosk.Backend

// The whole show, in the size of its display: what the kiosk's one window holds, and what the author's window holds
// scaled. It shows what the controller says and forwards what is touched; it decides nothing.
Item {
    id: root

    required property KioskController controller
    readonly property DisplayCare care: controller.care
    // Whether nothing else in the window wants the keys.
    property bool alone: true

    // Keys must always reach somebody: not an item that has gone, is covered, or is out of use.
    function keepFocus(): void {
        const item = root.Window.activeFocusItem;
        if (!item || item === root.Window.contentItem || !item.visible || !item.enabled)
            everything.forceActiveFocus();
    }

    Window.onActiveFocusItemChanged: Qt.callLater(root.keepFocus)

    Connections {
        target: root.controller

        function onPlaceChanged(): void {
            Qt.callLater(root.keepFocus);
        }
        function onModeChanged(): void {
            Qt.callLater(root.keepFocus);
            // The next visitor begins without the focus of the last one.
            if (root.alone && root.controller.inAttract)
                everything.forceActiveFocus();
        }
    }

    onWidthChanged: care.fit(width, height)
    onHeightChanged: care.fit(width, height)

    Binding {
        target: Theme
        property: "stageWidth"
        value: root.width
    }
    Binding {
        target: Theme
        property: "stageHeight"
        value: root.height
    }
    Binding {
        target: Theme
        property: "largerText"
        value: root.controller.largerText
    }
    Binding {
        target: Theme
        property: "highContrast"
        value: root.controller.highContrast
    }
    Binding {
        target: Theme
        property: "lessMotion"
        value: root.controller.lessMotion
    }

    Item {
        id: everything

        objectName: "everything"
        // On the floor it is somewhat larger than the display, and moves, so that nothing burns in.
        x: root.care.shiftX - root.care.overlap
        y: root.care.shiftY - root.care.overlap
        width: root.width + 2 * root.care.overlap
        height: root.height + 2 * root.care.overlap
        focus: true

        Keys.onLeftPressed: root.controller.previous()
        Keys.onRightPressed: root.controller.next()
        Keys.onReturnPressed: root.controller.readMore()
        Keys.onEnterPressed: root.controller.readMore()
        Keys.onEscapePressed: root.controller.back()
        Keys.onBackPressed: root.controller.back()
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Home || event.key === Qt.Key_HomePage)
                root.controller.home();
            else
                root.controller.touch();
            // Tab goes on to move the focus.
            event.accepted = event.key !== Qt.Key_Tab && event.key !== Qt.Key_Backtab;
        }

        Item {
            anchors.fill: parent
            // While the warning asks, nothing below may hear the touch that answers it.
            enabled: !root.controller.inWarning && !root.controller.nothingToShow && !veil.on
            visible: !veil.covers

            TopicsView {
                id: topicsView

                anchors.fill: parent
                controller: root.controller
                enabled: root.controller.atTopics && !root.controller.atSheet
                // What is covered is not drawn.
                visible: !sheetView.covers && (root.controller.atTopics || !growing.settled)
            }

            GrowingStage {
                id: growing

                controller: root.controller
                tile: topicsView.tile
                fullWidth: everything.width
                fullHeight: everything.height
                stageEnabled: root.controller.atSlide && !root.controller.atSheet
                visible: !sheetView.covers && (root.controller.atSlide || !settled || !detailView.settled || !demoView.settled)
            }

            DetailView {
                id: detailView

                anchors.fill: parent
                controller: root.controller
                enabled: root.controller.atDetail && !root.controller.atSheet
                covered: sheetView.covers
            }

            DemoView {
                id: demoView

                anchors.fill: parent
                controller: root.controller
                enabled: root.controller.atDemo && !root.controller.atSheet
                covered: sheetView.covers
            }

            SheetView {
                id: sheetView

                anchors.fill: parent
                controller: root.controller
            }

            ComfortStrip {
                controller: root.controller
                anchors.right: bar.right
                anchors.bottom: bar.top
                anchors.bottomMargin: Theme.gap
            }

            NavigationBar {
                id: bar

                x: Theme.margin
                y: everything.height - height - Theme.margin * 0.5
                width: everything.width - 2 * Theme.margin
                controller: root.controller
            }
        }

        Loader {
            anchors.fill: parent
            active: root.controller.nothingToShow
            sourceComponent: BackSoon {
                title: root.controller.title
                lines: root.controller.backSoon
            }
        }

        IdleWarning {
            anchors.fill: parent
            controller: root.controller
        }
    }

    Veil {
        id: veil

        anchors.fill: parent
        controller: root.controller
        onOnChanged: on ? forceActiveFocus() : everything.forceActiveFocus()
    }

    Presence {
        anchors.fill: parent
        controller: root.controller
    }
}
