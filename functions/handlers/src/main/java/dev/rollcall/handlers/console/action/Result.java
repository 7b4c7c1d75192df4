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

    static Result unknownDistrict() {
        return refused("district-unknown", "No portal ever listed this district.");
    }

    /** Somebody else was faster than whoever pressed. */
    static Result changedMeanwhile() {
        return refused("changed-meanwhile", "It was changed since you looked. Look again.");
    }

    static Result refused(String code, String words) {
        return new Result(code, Tone.BAD, words);
    }
}
