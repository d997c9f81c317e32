import QtQuick
import Kiosk.Backend

// Above all, and taking nothing: a finger that drags, scrolls or rests is a visitor too.
Item {
    id: root

    required property KioskController controller

    PointHandler {
        objectName: "presence"

        onActiveChanged: {
            if (!active)
                return;
            root.controller.presence();
            echo.answer(point.position);
        }
        onPointChanged: if (active) root.controller.presence()
    }

    TouchEcho {
        id: echo
    }
}
