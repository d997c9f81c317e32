import QtQuick
import QtQuick.Shapes
import Kiosk

// The sensors: larger where the field is stronger, with the sign of its direction, which the colour repeats.
// Three paths for all of them: without a graphics card so many small items cost more than the whole picture.
Item {
    id: view

    // The picture of the last measurement: places in radii of the head, readings in fT.
    property var read: ({})
    readonly property var readings: read.readings || []
    property real radius: 100
    property color outward: Theme.text
    property color inward: Theme.text
    readonly property real most: radius * 0.125

    // The area goes with the field; 300 fT is as large as it gets.
    function _size(reading: real): real {
        return Math.max(view.most * 0.24, view.most * Math.min(1, Math.sqrt(Math.abs(reading) / 300)));
    }

    function _place(index: int): point {
        const at = view.read.sensors[index];
        return Qt.point(view.width / 2 + view.radius * at[0], view.height / 2 - view.radius * at[1]);
    }

    function _bar(x: real, y: real, wide: real, high: real): string {
        return "M" + (x - wide / 2) + " " + (y - high / 2) + "h" + wide + "v" + high + "h" + -wide + "Z";
    }

    function discs(out: bool): string {
        let path = "";
        for (let i = 0; i < view.readings.length; ++i) {
            if ((view.readings[i] > 0) !== out)
                continue;
            const r = view._size(view.readings[i]);
            const at = view._place(i);
            path += "M" + (at.x - r) + " " + at.y + "a" + r + " " + r + " 0 1 0 " + 2 * r + " 0a" + r + " " + r + " 0 1 0 " + -2 * r + " 0Z";
        }
        return path;
    }

    function signs(): string {
        let path = "";
        for (let i = 0; i < view.readings.length; ++i) {
            const r = view._size(view.readings[i]);
            const at = view._place(i);
            path += view._bar(at.x, at.y, r, Math.max(2, r * 0.24));
            if (view.readings[i] > 0)
                path += view._bar(at.x, at.y, Math.max(2, r * 0.24), r);
        }
        return path;
    }

    Accessible.ignored: true

    Shape {
        anchors.fill: parent

        Accessible.ignored: true

        ShapePath {
            strokeWidth: -1
            fillColor: view.outward

            PathSvg {
                path: view.discs(true)
            }
        }

        ShapePath {
            strokeWidth: -1
            fillColor: view.inward

            PathSvg {
                path: view.discs(false)
            }
        }

        ShapePath {
            strokeWidth: -1
            fillColor: Theme.background
            fillRule: ShapePath.WindingFill

            PathSvg {
                path: view.signs()
            }
        }
    }
}
