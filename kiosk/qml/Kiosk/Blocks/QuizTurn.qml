pragma Singleton

import QtQuick

// Which quiz is being answered. Another language builds the faces of a view anew: it goes on in the new one.
QtObject {
    id: turn

    property QuizBlock holder: null

    function goOn(quiz: QuizBlock): void {
        const other = turn.holder;
        if (!other || other === quiz || !other.live || turn._shape(other) !== turn._shape(quiz))
            return;
        quiz.asked = other.asked;
        quiz.score = other.score;
        quiz.chosen = other.chosen;
    }

    // What a quiz is in every language: its answers and where they lead.
    function _shape(quiz: QuizBlock): string {
        return JSON.stringify(quiz.questions.map(asked => [asked.link, asked.options.map(option => option.right)]));
    }
}
