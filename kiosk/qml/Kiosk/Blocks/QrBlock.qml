import QtQuick
import QtQuick.Shapes
import Kiosk
import Kiosk.Controls

// A QR code, dark on light in every theme, and in words where it leads. It opens nothing here.
BlockFace {
    id: face

    readonly property var qr: block.qr || ({})
    readonly property int modules: qr.modules || 29
    // Whole pixels a module, because cameras read sharp edges; never smaller than can be read from arm's length.
    readonly property int pixels: Math.max(2, Math.ceil(Theme.px(240) / modules))

    implicitHeight: Math.max(plate.height, words.implicitHeight)

    Rectangle {
        id: plate

        objectName: "qr-code"
        width: face.modules * face.pixels
        height: width
        color: "#FFFFFF"

        Accessible.role: Accessible.Graphic
        Accessible.name: face.qr.shown || ""

        Shape {
            width: face.modules
            height: width
            preferredRendererType: Shape.GeometryRenderer
            transform: Scale {
                xScale: face.pixels
                yScale: face.pixels
            }

            ShapePath {
                fillColor: "#000000"
                strokeWidth: -1

                PathSvg {
                    path: face.qr.path || ""
                }
            }
        }
    }

    Column {
        id: words

        x: plate.width + Theme.px(32)
        width: face.width - x
        y: Math.max(0, (plate.height - implicitHeight) / 2)
        spacing: Theme.px(10) * face.step

        PlainText {
            width: words.width
            step: face.step
            size: Theme.label + 4
            text: face.qr.text || ""
            font.weight: Font.DemiBold
            lineHeight: 1.2
        }

        PlainText {
            width: words.width
            step: face.step
            size: Theme.label
            text: face.qr.shown || ""
            color: Theme.textMuted
            // An address has no spaces to break at.
            wrapMode: Text.WrapAnywhere
        }
    }
}
