package dev.rollcall.local.sandbox.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ways a portal has been seen to fail, or might. */
public enum FaultKind {
    SERVER_ERROR("500"),
    BAD_GATEWAY("502-html"),
    UNAVAILABLE("503"),
    THROTTLED("429-empty"),
    UNAUTHORIZED("401"),
    HTML("html-200"),
    EMPTY_OBJECT("empty-object"),
    DATA_NULL("data-null"),
    TRUNCATED("truncated-json"),
    WRONG_LENGTH("wrong-length"),
    RESET("reset"),
    SLOW("slow"),
    REDIRECT("redirect"),
    LOOPING_NEXT("loop-next"),
    FOREIGN_NEXT("foreign-next"),
    EMPTY_FIRST_PAGE("empty-first-page");

    private final String word;

    FaultKind(String word) {
        this.word = word;
    }

    /** What it is called in the sandbox's change API. */
    public String word() {
        return word;
    }

    /** Whether the fault is of this kind. */
    public boolean isOf(Fault fault) {
        return fault.kind() == this;
    }

    public static Optional<FaultKind> named(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> kind.word.equals(lower)).findFirst();
    }
}
