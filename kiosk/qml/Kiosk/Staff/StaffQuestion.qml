import QtQuick
import Kiosk
import Kiosk.Backend

// Asks once more before something that ends the show, or changes it.
Column {
    id: question

    required property Staff staff
    readonly property var words: staff.words

    spacing: Theme.px(24)

    StaffText {
        objectName: "staff-question"
        width: question.width
        units: Theme.lead
        text: question.staff.question
        bottomPadding: Theme.px(12)

        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    StaffButton {
        objectName: "staff-confirm"
        width: Math.min(question.width, implicitWidth)
        filled: true
        accent: Theme.accent("materials")
        label: question.staff.order === "update" ? question.words.install : question.words[question.staff.order] || ""
        icon: question.staff.icons[question.staff.order === "update" ? "install" : question.staff.order] || null
        onActivated: question.staff.confirm()
    }

    StaffButton {
        objectName: "staff-back"
        width: Math.min(question.width, implicitWidth)
        label: question.words.back
        icon: question.staff.icons.back
        onActivated: question.staff.back()
    }
}
