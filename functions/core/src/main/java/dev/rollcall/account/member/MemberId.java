package dev.rollcall.account.member;

import dev.rollcall.account.RandomBytes;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The key of one member of an account: {@code mem-} and 96 bits, which mean nothing. It tells
 * nobody who the member is, so that journals and logs may name it.
 */
public record MemberId(String asString) implements Comparable<MemberId> {
    private static final int BYTES = 12;
    private static final Pattern FORM = Pattern.compile("mem-[A-Za-z0-9_-]{16}");

    public MemberId {
        if (!FORM.matcher(asString).matches()) {
            throw new IllegalArgumentException("member id is malformed");
        }
    }

    /** A new one. */
    public static MemberId draw(RandomBytes random) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(random.next(BYTES));
        return new MemberId("mem-" + text);
    }

    /** Reads the form used in paths and headers; empty when the text is not of that form. */
    public static Optional<MemberId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new MemberId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(MemberId other) {
        return asString.compareTo(other.asString);
    }

    @Override
    public String toString() {
        return asString;
    }
}
