pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Backend

// The section on view, with its name.
Item {
    id: page

    required property Staff staff
    readonly property var pages: ({
            status: statusPage,
            loop: loopPage,
            slides: slidesPage,
            problems: problemsPage,
            log: logPage,
            update: updatePage,
            end: endPage
        })

    StaffText {
        id: heading

        width: page.width
        units: 44
        text: page.staff.words[page.staff.confirming ? page.staff.order : page.staff.section]
        font.family: Theme.displayFamily
        font.weight: Font.Bold

        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    Loader {
        y: heading.height + Theme.px(24)
        width: page.width
        height: page.height - y - (news.text === "" ? 0 : news.height + Theme.px(20))
        sourceComponent: page.staff.confirming ? question : page.pages[page.staff.section]
    }

    // What has come of the last touch.
    StaffText {
        id: news

        objectName: "staff-news"
        y: page.height - height
        width: page.width
        visible: text !== ""
        text: page.staff.news
        font.weight: Font.DemiBold

        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    Component {
        id: question

        StaffQuestion {
            staff: page.staff
        }
    }
    Component {
        id: statusPage

        StatusPage {
            staff: page.staff
        }
    }
    Component {
        id: loopPage

        LoopPage {
            staff: page.staff
        }
    }
    Component {
        id: slidesPage

        SlidesPage {
            staff: page.staff
        }
    }
    Component {
        id: problemsPage

        ReportPage {
            staff: page.staff
            nothing: page.staff.words.no_problems
        }
    }
    Component {
        id: logPage

        ReportPage {
            staff: page.staff
            nothing: page.staff.words.no_errors
        }
    }
    Component {
        id: updatePage

        UpdatePage {
            staff: page.staff
        }
    }
    Component {
        id: endPage

        EndPage {
            staff: page.staff
        }
    }
}
