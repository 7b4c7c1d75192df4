package dev.rollcall.roster.plan;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RecordKey;

import java.util.Optional;

/**
 * One intended change to one record, with what it was before so that it can be shown and undone.
 */
public sealed interface Change {

    RecordKey key();

    /** The record as it will be; for an archive, as it last was. */
    Image image();

    /** The record as it was stored, if it was. */
    Optional<Image> previous();

    default Kind kind() {
        return key().kind();
    }

    /** The school it is counted under; empty text for the district. */
    default String home() {
        return image().home();
    }

    /** What becomes of the record when this is applied. */
    default Outcome outcome() {
        return switch (this) {
            case Create create -> Outcome.CREATED;
            case Update update -> Outcome.UPDATED;
            case Restore restore -> Outcome.RESTORED;
            case Archive archive -> Outcome.ARCHIVED;
        };
    }

    /**
     * A record seen for the first time.
     *
     * @param after what it is
     */
    record Create(Image after) implements Change {
        @Override
        public RecordKey key() {
            return after.key();
        }

        @Override
        public Image image() {
            return after;
        }

        @Override
        public Optional<Image> previous() {
            return Optional.empty();
        }
    }

    /**
     * A record that differs from the stored one.
     *
     * @param before what was stored
     * @param after what it is now
     */
    record Update(Image before, Image after) implements Change {
        @Override
        public RecordKey key() {
            return after.key();
        }

        @Override
        public Image image() {
            return after;
        }

        @Override
        public Optional<Image> previous() {
            return Optional.of(before);
        }
    }

    /**
     * An archived record that is back.
     *
     * @param before what it was when it was archived
     * @param after what it is now
     */
    record Restore(Image before, Image after) implements Change {
        @Override
        public RecordKey key() {
            return after.key();
        }

        @Override
        public Image image() {
            return after;
        }

        @Override
        public Optional<Image> previous() {
            return Optional.of(before);
        }
    }

    /**
     * A record that is gone from the source.
     *
     * @param before what was stored
     */
    record Archive(Image before) implements Change {
        @Override
        public RecordKey key() {
            return before.key();
        }

        @Override
        public Image image() {
            return before;
        }

        @Override
        public Optional<Image> previous() {
            return Optional.of(before);
        }
    }
}
