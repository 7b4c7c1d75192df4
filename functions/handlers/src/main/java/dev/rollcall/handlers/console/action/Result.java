package dev.rollcall.handlers.console.action;

import dev.rollcall.handlers.console.widget.Tone;

/**
 * What came of an action.
 *
 * @param code for the journal
 * @param tone how good that is
 * @param words for the operator
 */
record Result(String code, Tone tone, String words) {

    static Result done(String code, String words) {
        return new Result(code, Tone.GOOD, words);
    }

    static Result refused(String code, String words) {
        return new Result(code, Tone.BAD, words);
    }
}
