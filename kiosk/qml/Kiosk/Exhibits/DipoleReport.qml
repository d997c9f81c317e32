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
    readonly property bool searching: picture.searching === true

    function _number(value: real, digits: int): string {
        return Number(value).toLocaleString(Qt.locale(report.language), "f", digits);
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
                anchors.centerIn: parent
                visible: key.arrow
                scale: 0.55
                flow: [1, 0]
                size: Theme.px(36)
            }
        }

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            text: key.text
            size: Theme.label
            color: Theme.textSoft
            wrapMode: Text.NoWrap
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

    Column {
        id: numbers

        width: report.wide ? report.width : report.width * 0.48
        spacing: Theme.px(report.wide ? 22 : 8)

        Line {
            width: numbers.width
            label: (report.searching ? report.words.tried : report.words.error) || ""
            value: report.searching ? report._number(report.picture.tried || 0, 0)
                 : report.found ? report._number(report.picture.error || 0, 1) + "\u00a0" + (report.words.millimetres || "") : "\u2013"
            tone: report.found ? report.accent : Theme.text
            size: report.wide ? Theme.heading : Theme.lead * 1.2
        }

        Line {
            width: numbers.width
            visible: report.wide && !Theme.largerText
            label: report.words.largest || ""
            value: report._number(report.picture.largest || 0, 0) + "\u00a0" + (report.words.femtotesla || "")
        }

        Line {
            width: numbers.width
            label: report.words.noise || ""
            value: "\u00b1\u00a0" + report._number(report.picture.scatter || 0, report.picture.scatter < 10 ? 1 : 0) + "\u00a0" + (report.words.femtotesla || "")
        }

        Line {
            width: numbers.width
            visible: report.wide
            label: report.words.depth || ""
            value: report.found ? report._number(report.picture.depth || 0, 0) + "\u00a0" + (report.words.millimetres || "") : report.words.hidden || ""
        }
    }

    Column {
        x: report.wide ? 0 : report.width * 0.52
        y: report.wide ? report.height - height : 0
        spacing: Theme.px(report.wide ? 12 : 6)

        Key {
            text: report.words.field_out || ""
            tone: Theme.accent("materials")
            sign: 1
        }
        Key {
            text: report.words.field_in || ""
            tone: Theme.accent("networks")
            sign: -1
        }
        Key {
            text: report.words.estimate || ""
            tone: report.accent
            ring: true
        }
        Key {
            text: report.words["true"] || ""
            tone: Theme.text
            arrow: true
        }
    }
}
