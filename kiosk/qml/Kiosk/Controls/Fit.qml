import QtQuick
import Kiosk

// A column that steps down its type until it fits its height: a longer language never runs into what lies below.
// Children take their sizes from `step`. `fits` is false where even the smallest step is too tall.
Item {
    id: fit

    default property alias content: column.data
    property alias spacing: column.spacing
    property real step: 1
    property bool fits: true
    // Too much text is cut rather than laid over what stands below.
    property bool cuts: true
    // Steps above the scale, tried first, for a column that may grow where it has room.
    property list<real> roomy: []
    readonly property real contentHeight: column.implicitHeight
    property bool _fitting: false

    // At the last step body text is as small as may be read at arm's length on a 43 inch panel.
    readonly property list<real> _steps: Theme.largerText ? [1, 0.94, 0.88, 0.82, 0.77, 0.72, 0.66, 0.6]
                                                          : [1, 0.94, 0.88, 0.82, 0.77, 0.72]

    // Positioners lay out when the frame is made, inner ones first; here the answer is needed at once.
    function _layOut(item: Item): void {
        for (const child of item.children)
            fit._layOut(child);
        if (item instanceof Column)
            (item as Column).forceLayout();
        else if (item instanceof Grid)
            (item as Grid).forceLayout();
        else if (item instanceof Row)
            (item as Row).forceLayout();
    }

    function refit(): void {
        if (fit.height <= 0 || fit.width <= 0)
            return;
        fit._fitting = true;
        fit.fits = false;
        for (const candidate of [...fit.roomy, ...fit._steps]) {
            fit.step = candidate;
            fit._layOut(column);
            if (column.implicitHeight <= fit.height) {
                fit.fits = true;
                break;
            }
        }
        fit._fitting = false;
    }

    clip: cuts && !fits

    onWidthChanged: later.restart()
    onHeightChanged: later.restart()
    Component.onCompleted: refit()

    // Not Qt.callLater: that still calls when the page has gone, and with it all that is called.
    Timer {
        id: later

        interval: 0
        onTriggered: fit.refit()
    }

    Column {
        id: column

        width: fit.width
        onImplicitHeightChanged: if (!fit._fitting) later.restart()
    }
}
