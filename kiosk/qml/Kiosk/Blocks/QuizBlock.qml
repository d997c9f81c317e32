pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Questions, one at a time: a choice is answered with a word and why, and the end with the score.
BlockFace {
    id: face

    readonly property var questions: (block.quiz || {}).questions || []
    // The question that is asked; after the last one the score is shown.
    property int asked: 0
    // The option that was chosen, or -1.
    property int chosen: -1
    property int score: 0
    readonly property bool over: asked >= questions.length
    readonly property var question: over ? null : questions[asked]
    readonly property bool answered: chosen >= 0 && !over
    readonly property bool correct: answered && question.options[chosen].right
    readonly property var words: controller ? controller.words : ({})
    readonly property var icons: controller ? controller.icons : ({})

    function _filled(words: string, n: int): string {
        return (words || "").replace("{n}", String(n)).replace("{total}", String(questions.length));
    }

    function choose(option: int): void {
        if (answered || over)
            return;
        touched();
        // From the keyboard one goes on from the answer.
        const focused = options.itemAt(option).activeFocus;
        chosen = option;
        score += correct ? 1 : 0;
        if (focused)
            go.forceActiveFocus();
        face.Accessible.announce(verdict.label + ". " + question.why);
    }

    function goOn(): void {
        touched();
        chosen = -1;
        asked = over ? 0 : asked + 1;
        score = asked === 0 ? 0 : score;
        face.Accessible.announce(over ? end.words : question.question);
    }

    function reset(): void {
        asked = 0;
        chosen = -1;
        score = 0;
    }

    implicitHeight: over ? end.implicitHeight : column.implicitHeight
    onLiveChanged: if (live) QuizTurn.goOn(face)
    onChosenChanged: QuizTurn.holder = face
    // After a reload there may be fewer.
    onQuestionsChanged: if (asked > questions.length) reset()

    Column {
        id: column

        width: face.width
        visible: !face.over
        spacing: Theme.px(14) * face.step

        PlainText {
            width: column.width
            step: face.step
            size: Theme.label
            text: face._filled(face.words.quiz_question, face.asked + 1)
            color: face.accent
            font.weight: Font.DemiBold
        }

        PlainText {
            objectName: "quiz-question"
            width: column.width
            bottomPadding: Theme.px(12) * face.step
            step: face.step
            size: Theme.lead + 6
            text: face.question ? face.question.question : ""
            font.family: Theme.displayFamily
            font.weight: Font.DemiBold
            lineHeight: 1.14
        }

        Repeater {
            id: options

            model: face.question ? face.question.options : []

            QuizOption {
                required property int index
                required property var modelData

                objectName: "quiz-option-" + (index + 1)
                width: column.width
                number: index + 1
                label: modelData.text
                answered: face.answered
                correct: modelData.right
                chosen: face.chosen === index
                word: modelData.right ? face.words.quiz_right || "" : face.words.quiz_wrong || ""
                icon: (modelData.right ? face.icons.right : face.icons.wrong) || null
                accent: face.accent
                step: face.step
                onActivated: face.choose(index)
            }
        }

        // It has its room from the beginning, so that nothing moves when it is told.
        Item {
            width: column.width
            implicitHeight: verdict.implicitHeight + go.height + Theme.px(26) * face.step
            opacity: face.answered ? 1 : 0
            enabled: face.answered

            QuizVerdict {
                id: verdict

                y: Theme.px(10) * face.step
                width: parent.width
                label: face.correct ? face.words.quiz_right || "" : face.words.quiz_wrong || ""
                why: face.question ? face.question.why : ""
                icon: (face.correct ? face.icons.right : face.icons.wrong) || null
                correct: face.correct
                told: face.answered
                accent: face.accent
                step: face.step
            }

            ToolButton {
                id: go

                objectName: "quiz-go"
                y: parent.height - height
                height: Theme.target
                filled: true
                iconLast: true
                accent: face.accent
                label: (face.asked + 1 < face.questions.length ? face.words.quiz_next : face.words.quiz_finish) || ""
                icon: face.icons.read_more || null
                onActivated: face.goOn()
            }

            ToolButton {
                objectName: "quiz-link"
                x: go.width + Theme.gap
                y: go.y
                height: Theme.target
                visible: face.question !== null && face.question.link !== "" && x + width <= parent.width
                label: face.words.read_more || ""
                icon: face.icons.next || null
                iconLast: true
                onActivated: face.controller.openSlide(face.question.link)
            }
        }
    }

    QuizScore {
        id: end

        width: face.width
        visible: face.over
        score: face.score
        most: face.questions.length
        words: face._filled(face.words.quiz_score, face.score)
        label: face.words.quiz_again || ""
        icon: face.icons.again || null
        accent: face.accent
        step: face.step
        onAgain: face.goOn()
    }
}
