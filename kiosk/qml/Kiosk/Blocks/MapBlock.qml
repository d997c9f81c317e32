pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A map of what leads where: places that open slides, and the ways between them.
BlockFace {
    id: face

    readonly property var map: block.map || ({})

    // Places go where the author puts them; from there only as far as they must, to be whole and apart.
    function arrange(): void {
        const list = [];
        for (let i = 0; i < nodes.count; ++i) {
            const node = nodes.itemAt(i) as MapNode;
            if (!node || node.width <= 0)
                return;
            list.push({ node: node, x: node.at.x * face.width, y: node.at.y * face.height,
                        w: node.width / 2, h: node.height / 2 });
        }
        const gap = Theme.px(28);
        for (let round = 0; round < 80; ++round) {
            for (const a of list) {
                a.x = Math.max(a.w, Math.min(face.width - a.w, a.x));
                a.y = Math.max(a.h, Math.min(face.height - a.h, a.y));
            }
            let apart = true;
            for (let i = 0; i < list.length; ++i)
                for (let j = 0; j < i; ++j)
                    apart = face._part(list[j], list[i], gap) && apart;
            if (apart)
                break;
        }
        for (const a of list) {
            a.node.x = Math.round(a.x - a.w);
            a.node.y = Math.round(a.y - a.h);
        }
    }

    // Moves two places that overlap half the way apart, the shorter way; tells whether none was needed.
    function _part(a: var, b: var, gap: real): bool {
        const across = a.w + b.w + gap - Math.abs(a.x - b.x), down = a.h + b.h + gap - Math.abs(a.y - b.y);
        if (across <= 0.5 || down <= 0.5)
            return true;
        const key = across < down ? "x" : "y", push = Math.min(across, down) / 2 * (a[key] <= b[key] ? 1 : -1);
        a[key] -= push;
        b[key] += push;
        return false;
    }

    implicitHeight: Math.min(pictureHeight, width * (Theme.portrait ? 1.15 : 0.8))
    onWidthChanged: Qt.callLater(arrange)
    onHeightChanged: Qt.callLater(arrange)

    Repeater {
        id: ways

        model: nodes.count === (face.map.nodes || []).length ? face.map.edges || [] : []

        MapWay {
            required property var modelData

            anchors.fill: parent
            begin: nodes.itemAt(modelData.begin)
            end: nodes.itemAt(modelData.end)
            accent: begin ? (begin as MapNode).accent : face.accent
            word: modelData.text || ""
        }
    }

    // Above all ways: another one must not run through a word.
    Repeater {
        id: words

        model: ways.count

        MapWord {
            required property int index

            way: ways.itemAt(index) as MapWay
            places: nodes.count > 0 ? Array.from({ length: nodes.count }, (_, i) => nodes.itemAt(i)) : []
        }
    }

    Repeater {
        id: nodes

        model: face.map.nodes || []
        onItemAdded: Qt.callLater(face.arrange)

        MapNode {
            required property var modelData

            objectName: "map-" + modelData.id
            at: Theme.portrait && modelData.portrait ? Qt.point(modelData.portrait[0], modelData.portrait[1])
                                                     : Qt.point(modelData.at[0], modelData.at[1])
            widest: Math.max(Theme.px(150), Math.min(Theme.px(330), face.width * 0.3))
            label: modelData.text
            icon: modelData.icon
            open: Boolean(modelData.link)
            accent: modelData.accent ? Theme.accent(modelData.accent) : face.accent
            onWidthChanged: Qt.callLater(face.arrange)
            onHeightChanged: Qt.callLater(face.arrange)
            onAtChanged: Qt.callLater(face.arrange)
            onActivated: face.controller.openSlide(modelData.link)
        }
    }
}
