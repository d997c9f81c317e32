import QtQuick
import Kiosk
import Kiosk.Controls

// Two pictures under a handle: what is left of it is the one, what is right of it the other.
BlockFace {
    id: face

    readonly property var pair: block.compare || ({})
    readonly property var before: pair.before || ({})
    readonly property var after: pair.after || ({})
    readonly property var words: controller ? controller.words : ({})
    readonly property real _labels: Math.max(left.implicitHeight, right.implicitHeight)
    readonly property real _ratio: before.image ? before.image.height / before.image.width : 0.75
    readonly property real _room: Math.max(Theme.px(120), pictureHeight - below.implicitHeight - _labels - 2 * Theme.px(14))
    // Where the handle stands: 0 at the left edge, 1 at the right one.
    property real share: 0.5

    function put(x: real): void {
        face.share = Math.max(0, Math.min(1, x / panel.width));
    }

    function push(by: real): void {
        face.share = Math.max(0, Math.min(1, face.share + by));
        face.touched();
    }

    function reset(): void {
        face.share = 0.5;
    }

    implicitHeight: _labels + panel.height + below.implicitHeight + 2 * Theme.px(14)

    PlainText {
        id: left

        x: panel.x
        width: face.width / 2 - Theme.gap
        step: face.step
        size: Theme.label + 2
        text: face.before.label || ""
        color: face.accent
        font.weight: Font.DemiBold
    }

    PlainText {
        id: right

        x: panel.x + panel.width - width
        width: face.width / 2 - Theme.gap
        step: face.step
        size: Theme.label + 2
        text: face.after.label || ""
        color: face.accent
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignRight
    }

    Skip {
        controller: face.controller
        running: face.inLoop && (first.broken || second.broken)
    }

    Rectangle {
        id: panel

        objectName: "compare"
        x: (face.width - width) / 2
        y: face._labels + Theme.px(14)
        width: Math.min(face.width, face._room / face._ratio)
        height: width * face._ratio
        radius: Theme.radius
        color: Theme.plate
        activeFocusOnTab: true
        // What a screen reader tells of a slider, in per cent.
        readonly property int value: Math.round(100 * face.share)
        readonly property int minimumValue: 0
        readonly property int maximumValue: 100
        readonly property int stepSize: 10

        Accessible.role: Accessible.Slider
        Accessible.name: (face.words.compare_handle || "") + ": " + left.text + ", " + right.text
        Accessible.description: face.pair.alt || ""
        Accessible.focusable: true
        Accessible.onIncreaseAction: face.push(0.1)
        Accessible.onDecreaseAction: face.push(-0.1)

        Keys.onLeftPressed: face.push(-0.1)
        Keys.onRightPressed: face.push(0.1)

        // Deeper than the swipe of the stage, so that the drag is the handle's.
        DragHandler {
            target: null
            yAxis.enabled: false
            // To Qt the swipe of the stage is a handler of another type, which may take over unless this forbids it.
            grabPermissions: PointerHandler.CanTakeOverFromAnything
            onActiveChanged: if (active) face.touched()
            onCentroidChanged: if (active) face.put(centroid.position.x)
        }

        TapHandler {
            gesturePolicy: TapHandler.DragThreshold
            onTapped: point => {
                face.put(point.position.x);
                face.touched();
            }
        }

        CompareSide {
            id: first

            width: panel.width * face.share
            height: panel.height
            picture: face.before.image || null
            whole: panel.width
        }

        CompareSide {
            id: second

            x: panel.width - width
            width: panel.width * (1 - face.share)
            height: panel.height
            picture: face.after.image || null
            whole: panel.width
            fromRight: true
        }

        CompareHandle {
            x: panel.width * face.share - width / 2
            height: panel.height
            icon: face.controller ? face.controller.icons.compare_handle : null
            accent: Theme.plateText
            focused: panel.activeFocus
        }
    }

    PictureWords {
        id: below

        y: panel.y + panel.height + Theme.px(14)
        // As wide as the block and not as the panel, whose size depends on the height of these words.
        width: face.width
        step: face.step
        caption: face.pair.caption || ""
        credit: face.pair.credit || ""
    }
}
