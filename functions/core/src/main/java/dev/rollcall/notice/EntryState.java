package dev.rollcall.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far the telling of a fact has come. */
public enum EntryState {
    /** Nobody has been told yet. */
    WAITING,
    /** A worker is about to hand the mail over, or has; its outcome is not known yet. */
    SENDING,
    /** Told: the event is published, and the mail handed over if anybody was to get one. */
    DELIVERED,
    /** A worker ended while it handed the mail over. It is never sent again by itself. */
    UNCERTAIN,
    /** Refused too often, or for good; waits for a person. */
    UNDELIVERABLE,
    /** Taken back before anybody was told. */
    WITHDRAWN;

    /** Whether nothing happens any more unless a person decides it. */
    public boolean needsSomebody() {
        return this == UNCERTAIN || this == UNDELIVERABLE;
    }

    /** The form in stores and logs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EntryState> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
