package dev.rollcall.portals.lies;

import java.util.function.UnaryOperator;

/**
 * A lie and what is to come of it.
 *
 * @param name what the server does, as a sentence
 * @param lie how it does it, for one night
 * @param fate what becomes of that night
 * @param truth what really changes in the district before the lie, and stays afterwards
 * @param morning what is left of it when the server is honest again
 */
record Told(
        String name, Lie lie, Fate fate, UnaryOperator<ForeignDistrict> truth, Morning morning) {

    static Told told(String name, Lie lie, Fate fate) {
        return new Told(name, lie, fate, UnaryOperator.identity(), Morning.CLEAN);
    }

    /** While the district really changes like this. */
    Told whileTruly(UnaryOperator<ForeignDistrict> change) {
        return new Told(name, lie, fate, change, morning);
    }

    Told leavingGuests() {
        return new Told(name, lie, fate, truth, Morning.GUESTS);
    }

    @Override
    public String toString() {
        return name;
    }

    /** What an honest night finds. */
    enum Morning {
        /** Everything as if nobody had ever lied. */
        CLEAN,
        /**
         * People who were only ever in the lie, too many to be archived without a word: what is
         * created is never held back where a hold keeps archives alone (design §3).
         */
        GUESTS
    }
}
