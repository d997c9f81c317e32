pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls
import Kiosk.Exhibits

// A demonstration as a slide.
SlideFace {
    id: face

    artStrength: 0

    Skip {
        controller: face.controller
        running: face.live && face.controller !== null && face.controller.inAttract
                 && exhibit.item !== null && (exhibit.item as ExhibitView).broken
    }

    Loader {
        id: exhibit

        x: Theme.margin
        y: face.portrait ? Theme.margin : Theme.px(64)
        width: face.innerWidth
        height: face.foot - y
        // It needs the controller from its beginning.
        active: face.controller !== null

        sourceComponent: ExhibitView {
            controller: face.controller
            demo: face.slide.demo || null
            eyebrow: face.slide.eyebrow || ""
            accent: face.accent
            live: face.live
        }
    }
}
