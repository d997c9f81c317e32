import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Exhibits

// A demonstration as a block: as tall as the room for a picture.
BlockFace {
    id: face

    implicitHeight: Math.min(pictureHeight, Math.max(Theme.px(560), width * (Theme.portrait ? 1.5 : 0.6)))

    Skip {
        controller: face.controller
        running: exhibit.broken && face.inLoop
    }

    ExhibitView {
        id: exhibit

        anchors.fill: parent
        controller: face.controller
        demo: face.block.demo || null
        accent: face.accent
        live: face.live
    }
}
