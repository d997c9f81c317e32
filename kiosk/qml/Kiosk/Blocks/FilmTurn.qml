pragma Singleton

import QtQuick

// Whose turn it is: one film at a time has a player.
QtObject {
    property BlockFace holder: null
}
