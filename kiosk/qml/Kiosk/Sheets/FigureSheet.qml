import QtQuick
import Kiosk
import Kiosk.Backend
import Kiosk.Blocks
import Kiosk.Controls

// A figure on the whole screen: to come closer to, and to be told about where it is touched.
Item {
    id: view

    required property KioskController controller
    property var sheet: ({})
    property color accent: Theme.text
    readonly property var figure: sheet.figure || ({})
    readonly property int chosen: sheet.callout === undefined ? -1 : sheet.callout
    readonly property var callout: chosen >= 0 ? figure.callouts[chosen] : null

    function comeCloser(): void {
        const callout = view.chosen >= 0 ? view.figure.callouts[view.chosen] : null;
        if (callout)
            zoom.show(Math.max(1.6, zoom.factor), Qt.point(callout.at[0], callout.at[1]));
    }

    // Not when the same label only comes in another language.
    onChosenChanged: comeCloser()

    Rectangle {
        anchors.fill: parent
        color: Theme.plate

        Accessible.ignored: true
    }

    Zoom {
        id: zoom

        objectName: "zoom"
        x: Theme.margin
        y: Theme.margin * 0.6
        width: view.width - 2 * Theme.margin
        height: view.height - y - words.height - Theme.barZone - Theme.px(24)
        wholeWidth: Math.min(width, height / panel.ratio)
        wholeHeight: wholeWidth * panel.ratio
        onTapped: place => {
            const callout = panel.calloutAt(place);
            if (callout >= 0)
                view.controller.openSheet(view.figure.key + "/" + callout);
            else
                view.controller.touch();
        }

        FigurePanel {
            id: panel

            width: zoom.holder.width
            // Few sizes: each one is drawn anew.
            drawnWidth: zoom.wholeWidth * (zoom.factor > 2.5 ? 4 : zoom.factor > 1 ? 2 : 1)
            figure: view.figure
            chosen: view.chosen
        }
    }

    Column {
        id: words

        objectName: "told"
        x: Theme.margin
        y: view.height - Theme.barZone - height
        width: view.width - 2 * Theme.margin
        // Always the same room, so that the picture does not jump when a label is touched.
        height: Theme.px((Theme.portrait ? 170 : 112) * (Theme.largerText ? 1.5 : 1))
        spacing: Theme.px(4)

        PlainText {
            width: words.width
            visible: text !== ""
            size: Theme.body
            text: view.callout ? view.callout.text.replace(/\n/g, " ") : view.figure.caption || ""
            color: Theme.plateText
            font.weight: Font.DemiBold
        }

        PlainText {
            width: words.width
            size: Theme.label
            text: view.callout ? view.callout.more || "" : view.figure.credit || ""
            color: Theme.plateText
        }
    }

    Row {
        id: tools

        x: Theme.portrait ? view.width - width - Theme.margin
                          : Theme.margin + Theme.px(300)
        y: view.height - Theme.bar - Theme.margin * 0.5
        spacing: Theme.px(14)

        ToolButton {
            objectName: "zoom-in"
            enabled: zoom.factor < zoom.most
            height: Theme.target
            stacked: true
            label: view.controller.words.zoom_in
            icon: view.controller.icons.zoom_in
            onActivated: {
                zoom.step(1.5);
                view.controller.touch();
            }
        }

        ToolButton {
            objectName: "zoom-out"
            enabled: !zoom.whole
            height: Theme.target
            stacked: true
            label: view.controller.words.zoom_out
            icon: view.controller.icons.zoom_out
            onActivated: {
                zoom.step(1 / 1.5);
                view.controller.touch();
            }
        }

        ToolButton {
            objectName: "zoom-whole"
            enabled: !zoom.whole
            height: Theme.target
            stacked: true
            label: view.controller.words.zoom_whole
            icon: view.controller.icons.zoom_whole
            onActivated: {
                zoom.restore();
                view.controller.touch();
            }
        }
    }

    Component.onCompleted: comeCloser()
}
