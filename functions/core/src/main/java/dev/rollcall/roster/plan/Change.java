package dev.rollcall.roster.plan;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RecordKey;

import java.util.Optional;

/**
 * One intended change to one record, with what it was before so that it can be shown and undone.
 */
public sealed interface Change {

    /**
     * A record seen for the first time.
     *
     * @param after what it is
     */
    record Create(Image after) implements Change {}

    /**
     * A record that differs from the stored one.
     *
     * @param before what was stored
     * @param after what it is now
     */
    record Update(Image before, Image after) implements Change {}

    /**
     * An archived record that is back.
     *
     * @param before what it was when it was archived
     * @param after what it is now
     */
    record Restore(Image before, Image after) implements Change {}

    /**
     * A record that is gone from the source.
     *
     * @param before what was stored
     */
    record Archive(Image before) implements Change {}

    /** The record as it will be; for an archive, as it last was. */
    default Image image() {
        return switch (this) {
            case Create(Image after) -> after;
            case Update(Image _, Image after) -> after;
            case Restore(Image _, Image after) -> after;
            case Archive(Image before) -> before;
        };
    }

    /** The record as it was stored, if it was. */
    default Optional<Image> previous() {
        return switch (this) {
            case Create _ -> Optional.empty();
            case Update(Image before, Image _) -> Optional.of(before);
            case Restore(Image before, Image _) -> Optional.of(before);
            case Archive(Image before) -> Optional.of(before);
        };
    }

    /** What becomes of the record when this is applied. */
    default Outcome outcome() {
        return switch (this) {
            case Create _ -> Outcome.CREATED;
            case Update _ -> Outcome.UPDATED;
            case Restore _ -> Outcome.RESTORED;
            case Archive _ -> Outcome.ARCHIVED;
        };
    }

    default RecordKey key() {
        return image().key();
    }

    default Kind kind() {
        return key().kind();
    }

    /** The school it is counted under; empty text for the district. */
    default String home() {
        return image().home();
    }
}
