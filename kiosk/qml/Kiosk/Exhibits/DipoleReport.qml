pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What was measured and found, in numbers, and what the signs in the drawing mean.
Item {
    id: report

    property var picture: ({})
    property var words: ({})
    property string language: "en"
    property color accent: Theme.text
    property bool wide: true
    readonly property bool found: picture.found === true
    readonly property bool fresh: picture.fresh === true
    // In larger text there is no room for all the numbers.
    readonly property bool terse: Theme.largerText
    readonly property bool searching: picture.searching === true

    function _number(value: real, digits: int): string {
        return Number(value).toLocaleString(Qt.locale(report.language), "f", digits);
    }

    function _millimetres(value: real, digits: int): string {
        return report._number(value || 0, digits) + "\u00a0" + (report.words.millimetres || "");
    }

    component Key: Row {
        id: key

        property string text: ""
        property color tone: Theme.text
        property int sign: 0
        property bool ring: false
        property bool arrow: false

        spacing: Theme.px(14)

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(32)
            height: width
            radius: width / 2
            color: key.ring || key.arrow ? "transparent" : key.tone
            border.width: key.ring ? Theme.px(6) : 0
            border.color: key.tone

            Accessible.ignored: true

            Rectangle {
                anchors.centerIn: parent
                visible: key.sign !== 0
                width: Theme.px(18)
                height: Theme.px(4)
                color: Theme.background

                Accessible.ignored: true
            }

            Rectangle {
                anchors.centerIn: parent
                visible: key.sign > 0
                width: Theme.px(4)
                height: Theme.px(18)
                color: Theme.background

                Accessible.ignored: true
            }

            DipoleArrow {
                x: Theme.px(6)
                y: parent.height / 2
                visible: key.arrow
                scale: 0.6
                flow: [1, 0]
                size: Theme.px(46)
            }
        }

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            width: key.width - Theme.px(46)
            text: key.text
            size: Theme.label
            color: Theme.textSoft
        }
    }

    component Line: Column {
        id: line

        property string label: ""
        property string value: ""
        property color tone: Theme.text
        property real size: Theme.lead

        PlainText {
            width: line.width
            text: line.label
            size: Theme.label
            color: Theme.textSoft
        }

        PlainText {
            width: line.width
            text: line.value
            size: line.size
            color: line.tone
            font.weight: Font.DemiBold
        }
    }

    Grid {
        id: numbers

        readonly property real column: report.wide ? report.width : report.width * (report.terse ? 0.48 : 0.31)

        columns: report.wide || report.terse ? 1 : 2
        rowSpacing: Theme.px(report.wide ? 22 : 8)
        columnSpacing: 0

        Line {
            width: numbers.column
            label: (report.searching ? report.words.tried : report.found && !report.fresh ? report.words.error_before : report.words.error) || ""
            value: report.searching ? report._number(report.picture.tried || 0, 0)
                 : report.found ? report._millimetres(report.picture.error, 1) : "\u2013"
            tone: report.found && report.fresh ? report.accent : Theme.text
            size: report.wide ? Theme.heading : Theme.lead * 1.2
        }

        // Half of a miss cannot be seen from above.
        Line {
            width: numbers.column
            visible: report.wide || !report.terse
            label: report.words.depth || ""
            value: report.found ? report._millimetres(report.picture.depth, 1) : report.words.hidden || ""
            size: report.wide ? Theme.lead : Theme.lead * 1.2
        }

        Line {
            width: numbers.column
            label: report.words.noise || ""
            value: "\u00b1\u00a0" + report._number(report.picture.scatter || 0, report.picture.scatter < 10 ? 1 : 0) + "\u00a0" + (report.words.femtotesla || "")
        }

        Line {
            width: numbers.column
            visible: !Theme.largerText && (report.wide ? report.found || !report.terse : !report.terse)
            label: (report.wide && !report.found ? report.words.largest : report.words.deemed) || ""
            value: report.found ? report._millimetres(report.picture.deemed, 1)
                 : report.wide ? report._number(report.picture.largest || 0, 0) + "\u00a0" + (report.words.femtotesla || "") : "\u2013"
        }
    }

    Column {
        id: keys

        x: report.wide ? 0 : report.width * (report.terse ? 0.52 : 0.64)
        y: report.wide ? report.height - height : 0
        spacing: Theme.px(report.wide ? 12 : 6)

        Key {
            width: report.width - keys.x
            text: report.words.field_out || ""
            tone: Theme.accent("materials")
            sign: 1
        }
        Key {
            width: report.width - keys.x
            text: report.words.field_in || ""
            tone: Theme.accent("networks")
            sign: -1
        }
        Key {
            width: report.width - keys.x
            text: report.words.estimate || ""
            tone: report.accent
            ring: true
        }
        Key {
            width: report.width - keys.x
            text: report.words["true"] || ""
            tone: Theme.text
            arrow: true
        }
    }
}
