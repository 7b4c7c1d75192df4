package dev.rollcall.handlers;

import java.util.Locale;

/**
 * Everything a log line may tell: ids, codes, counts and times, never personal data (M-11, M-13).
 */
public enum LogKey {
    FUNCTION,
    CORRELATION,
    ROUTE,
    STATUS,
    CODE,
    OUTCOME,
    REASON,
    REMARK,
    NOTICE,
    PORTAL,
    ACCOUNT,
    DISTRICT,
    ABOUT,
    RUN,
    /** A person by the portal's id. */
    PERSON,
    ACTION,
    /** Who presses a button, as typed: CloudWatch tells no widget who looks at it. */
    CLAIMED_BY,
    FINGERPRINT,
    QUEUE,
    MODE,
    KIND,
    CAUSE,
    STATE,
    SLICE,
    WAITING,
    MESSAGE,
    COUNT,
    DISCOVERED,
    DISCONNECTED,
    STARTED,
    POLLED,
    REQUEUED,
    MILLIS,
    AGE,
    ERROR,
    WHERE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
