import QtQuick
import Kiosk
import Kiosk.Controls

// The word of a way of a map: on its middle, or beside it where it would hide it; never over a place.
Rectangle {
    id: word

    property MapWay way: null
    // The places, by now where they belong.
    property var places: []
    readonly property point _middle: _best()

    function _best(): point {
        if (!way)
            return Qt.point(0, 0);
        const length = Math.hypot(way.reach.width, way.reach.height) || 1;
        const across = way.reach.width / length, down = way.reach.height / length;
        const room = (down * width + across * height) / 2 + Theme.px(8);
        const short_ = length < 2 * (across * width + down * height);
        for (const aside of short_ ? [1, -1, 0] : [0, 1, -1])
            for (const part of [0.5, 0.4, 0.6, 0.3, 0.7]) {
                const p = way.along(part), next = way.along(part + 0.02);
                const step = Math.hypot(next.x - p.x, next.y - p.y) || 1;
                const place = Qt.point(p.x + (next.y - p.y) / step * aside * room, p.y - (next.x - p.x) / step * aside * room);
                if (_free(place))
                    return place;
            }
        return way.along(0.5);
    }

    function _free(place: point): bool {
        const left = place.x - width / 2, top = place.y - height / 2;
        return left >= 0 && left + width <= way.width && top >= 0 && top + height <= way.height
            && !places.some(node => node && left < node.x + node.width && left + width > node.x
                                    && top < node.y + node.height && top + height > node.y);
    }

    x: _middle.x - width / 2
    y: _middle.y - height / 2
    visible: told.text !== "" && way !== null && way.visible
    width: told.width + Theme.px(20)
    height: told.height + Theme.px(8)
    radius: height / 2
    color: Theme.background

    Accessible.ignored: true

    PlainText {
        id: told

        anchors.centerIn: parent
        size: Theme.caption
        text: word.way ? word.way.word : ""
        color: Theme.textSoft
        wrapMode: Text.NoWrap
    }
}
