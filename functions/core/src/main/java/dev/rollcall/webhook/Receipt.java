package dev.rollcall.webhook;

import java.util.Locale;

/** What became of a delivery. */
public sealed interface Receipt {

    /** The form in logs and counters. */
    String code();

    /**
     * Taken, with or without effect. To the sender all of these are one answer.
     *
     * @param effect what it led to
     */
    record Accepted(Effect effect) implements Receipt {
        @Override
        public String code() {
            return dashed(effect);
        }
    }

    /**
     * Not genuine. To the sender all of these are one answer (W-08).
     *
     * @param verdict what is wrong with it, for the journal
     */
    record Refused(WebhookSignature.Verdict verdict) implements Receipt {
        @Override
        public String code() {
            return "refused-" + dashed(verdict);
        }
    }

    /** Genuine, but its body is not of a form we take. */
    record Unreadable() implements Receipt {
        @Override
        public String code() {
            return "unreadable";
        }
    }

    /** More bytes than we take (W-02). */
    record TooLarge() implements Receipt {
        @Override
        public String code() {
            return "too-large";
        }
    }

    /** More deliveries than we take (W-14); the sender tries again later. */
    record Throttled() implements Receipt {
        @Override
        public String code() {
            return "throttled";
        }
    }

    /** The same delivery is being worked on; the sender tries again later (W-09). */
    record InProgress() implements Receipt {
        @Override
        public String code() {
            return "in-progress";
        }
    }

    /** What an accepted delivery led to. */
    enum Effect {
        /** The district is marked and a hint is queued. */
        QUEUED,
        /** The district was marked already: an earlier hint stands for this one too. */
        COALESCED,
        /** The delivery was taken before. */
        DUPLICATE,
        /** Nothing: the portal has no such district here. */
        UNKNOWN_DISTRICT,
        /** Nothing: the district is paused or disconnected. */
        INACTIVE_DISTRICT,
        /** Nothing: an event that changes no roster. */
        UNKNOWN_EVENT
    }

    private static String dashed(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
