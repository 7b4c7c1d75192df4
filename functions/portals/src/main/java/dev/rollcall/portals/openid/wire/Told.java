package dev.rollcall.portals.openid.wire;

import dev.rollcall.portals.json.UnreadableRecordException;
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.Lie;
import dev.rollcall.signin.identity.Outage;
import dev.rollcall.signin.identity.Outage.How;
import dev.rollcall.signin.identity.Outage.Source;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Something a portal told, or what the sign-in comes to without it. */
public sealed interface Told<T> {

    /**
     * It was told.
     *
     * @param value what
     */
    record Got<T>(T value) implements Told<T> {

        /** Prints nothing of it (K-01, M-10). */
        @Override
        public String toString() {
            return "Got";
        }
    }

    /**
     * It was not told, or must not be believed.
     *
     * @param outcome how the sign-in ends
     */
    record Not<T>(Identified outcome) implements Told<T> {}

    static <T> Told<T> untrue(Lie lie) {
        return new Not<>(new Identified.Untrue(lie));
    }

    static <T> Told<T> unavailable(Source source, How how) {
        return new Not<>(new Identified.Unavailable(new Outage(source, how)));
    }

    static <T> Told<T> notOurs(Source source, How how) {
        return new Not<>(new Identified.NotOurs(new Outage(source, how)));
    }

    /** The value, or this lie where there is none. */
    static <T> Told<T> orElse(Optional<T> value, Lie lie) {
        return value.<Told<T>>map(Got::new).orElseGet(() -> untrue(lie));
    }

    /** What the reading says; this lie where something is of another form than it must be. */
    static <T> Told<T> reading(Lie malformed, Supplier<Told<T>> reading) {
        try {
            return reading.get();
        } catch (UnreadableRecordException e) {
            return untrue(malformed);
        }
    }

    /** Goes on with what was told; anything else stays what it is. */
    default <U> Told<U> then(Function<T, Told<U>> next) {
        return switch (this) {
            case Got<T>(T value) -> next.apply(value);
            case Not<T>(Identified outcome) -> new Not<>(outcome);
        };
    }

    /** The same, unless there is a lie in it. */
    default Told<T> unless(Function<T, Optional<Lie>> lie) {
        return then(value -> lie.apply(value).<Told<T>>map(Told::untrue).orElse(this));
    }

    /** How the sign-in ends with what was told. */
    default Identified outcome(Function<T, Identified> end) {
        return switch (this) {
            case Got<T>(T value) -> end.apply(value);
            case Not<T>(Identified outcome) -> outcome;
        };
    }
}
