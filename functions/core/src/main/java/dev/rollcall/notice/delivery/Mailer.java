package dev.rollcall.notice.delivery;

import java.util.List;

/** Hands mails over to be sent. Tries once and repeats nothing, since a repeat is a second mail. */
public interface Mailer {

    /**
     * Hands one mail over.
     *
     * @param to at least one address
     */
    Sent send(List<EmailAddress> to, Letter letter);

    /** What became of a mail. */
    sealed interface Sent {

        /** It was handed over, and has this id. */
        record Accepted(String messageId) implements Sent {}

        /** It surely was not, and may be tried again. */
        record Later(String code) implements Sent {}

        /** It surely was not, and never will be. */
        record Refused(String code) implements Sent {}

        /** The answer was lost: it may be on its way or not. */
        record Unknown(String code) implements Sent {}
    }
}
