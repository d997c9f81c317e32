import QtQuick
import Kiosk.Author
import Kiosk.Backend

// How the show is shown: language, display, theme, and what a visitor may switch on.
Column {
    id: settings

    required property Desk desk

    spacing: Ink.gap

    Chooser {
        objectName: "language"
        width: settings.width
        visible: settings.desk.languages.length > 1
        name: "Language"
        options: settings.desk.languages
        current: settings.desk.language
        onChosen: index => settings.desk.chooseLanguageAt(index)
    }

    Chooser {
        objectName: "shape"
        width: settings.width
        name: "Display"
        options: settings.desk.shapes
        current: settings.desk.shape
        onChosen: index => settings.desk.chooseShape(index)
    }

    Chooser {
        objectName: "theme"
        width: settings.width
        name: "Theme"
        options: settings.desk.themes
        current: settings.desk.theme
        onChosen: index => settings.desk.chooseTheme(index)
    }

    Row {
        spacing: Ink.gap

        Words {
            width: 72
            height: 28
            verticalAlignment: Text.AlignVCenter
            text: "Show"
            color: Ink.soft
            font.pixelSize: Ink.small
        }

        Flow {
            width: settings.width - 72 - Ink.gap
            spacing: 6

            Option {
                objectName: "larger-text-option"
                label: "Larger text"
                chosen: settings.desk.largerText
                onActivated: settings.desk.toggleLargerText()
            }

            Option {
                objectName: "less-motion-option"
                label: "Less motion"
                chosen: settings.desk.lessMotion
                onActivated: settings.desk.toggleLessMotion()
            }

            Option {
                objectName: "loop-option"
                label: "Play the loop"
                chosen: settings.desk.looping
                onActivated: settings.desk.toggleLoop()
            }
        }
    }
}
