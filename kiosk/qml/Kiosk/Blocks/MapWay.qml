import QtQuick
import QtQuick.Shapes
import Kiosk

// A way from one place of a map to another: a gentle curve with an arrow.
Item {
    id: way

    property Item begin: null
    property Item end: null
    property color accent: Theme.text
    property string word: ""
    readonly property real _bow: 0.12
    // The curve through the two middles, as three points; and the part of it that can be seen.
    readonly property point _from: begin ? Qt.point(begin.x + begin.width / 2, begin.y + begin.height / 2) : Qt.point(0, 0)
    readonly property point _to: end ? Qt.point(end.x + end.width / 2, end.y + end.height / 2) : Qt.point(0, 0)
    readonly property point _bend: Qt.point((_from.x + _to.x) / 2 + (_to.y - _from.y) * _bow,
                                            (_from.y + _to.y) / 2 - (_to.x - _from.x) * _bow)
    readonly property real _first: _leaves(begin, 0, 1, Theme.px(4))
    readonly property real _last: _leaves(end, 1, -1, Theme.px(8))
    readonly property point _start: _at(_first)
    readonly property point _tip: _at(_last)
    readonly property real _turn: Math.atan2(_tip.y - _at(_last - 0.02).y, _tip.x - _at(_last - 0.02).x)
    // How far it goes in px, across and down.
    readonly property size reach: Qt.size(Math.abs(_tip.x - _start.x), Math.abs(_tip.y - _start.y))

    // The place at a part (0 to 1) of what can be seen.
    function along(part: real): point {
        return _at(_first + (_last - _first) * part);
    }

    function _at(t: real): point {
        const a = (1 - t) * (1 - t), b = 2 * t * (1 - t), c = t * t;
        return Qt.point(a * _from.x + b * _bend.x + c * _to.x, a * _from.y + b * _bend.y + c * _to.y);
    }

    // Where the curve leaves a place, followed from its middle.
    function _leaves(place: Item, from: real, sign: int, gap: real): real {
        for (let i = 1; place && i < 100; ++i) {
            const p = _at(from + sign * i / 100);
            if (p.x < place.x - gap || p.x > place.x + place.width + gap || p.y < place.y - gap || p.y > place.y + place.height + gap)
                return from + sign * i / 100;
        }
        return from;
    }

    // The middle point of the part of the curve from t to u. Source: de Casteljau's algorithm.
    function _part(t: real, u: real): point {
        const a = (1 - t) * (1 - u), b = t * (1 - u) + u * (1 - t), c = t * u;
        return Qt.point(a * _from.x + b * _bend.x + c * _to.x, a * _from.y + b * _bend.y + c * _to.y);
    }

    function _wing(turn: real): point {
        const length = Theme.px(17);
        return Qt.point(_tip.x - length * Math.cos(_turn + turn), _tip.y - length * Math.sin(_turn + turn));
    }

    visible: begin !== null && end !== null && _first < _last

    Accessible.ignored: true

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: Theme.faded(way.accent, Theme.highContrast ? 1 : 0.75)
            strokeWidth: Theme.px(3)
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            startX: way._start.x
            startY: way._start.y

            PathQuad {
                controlX: way._part(way._first, way._last).x
                controlY: way._part(way._first, way._last).y
                x: way._tip.x
                y: way._tip.y
            }
            PathPolyline {
                path: [way._wing(0.5), way._tip, way._wing(-0.5)]
            }
        }
    }
}
