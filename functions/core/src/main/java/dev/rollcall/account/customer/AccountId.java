package dev.rollcall.account.customer;

import dev.rollcall.account.RandomBytes;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The key of one of the vendor's customers: {@code acc-} and 96 random bits, which mean nothing. It
 * is no secret, and it never changes, whatever becomes of the account's owner or districts.
 */
public record AccountId(String asString) implements Comparable<AccountId> {

    private static final int BYTES = 12;
    private static final Pattern FORM = Pattern.compile("acc-[A-Za-z0-9_-]{16}");

    public AccountId {
        if (!FORM.matcher(asString).matches()) {
            throw new IllegalArgumentException("account id is malformed");
        }
    }

    /** A new one. */
    public static AccountId draw(RandomBytes random) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(random.next(BYTES));
        return new AccountId("acc-" + text);
    }

    /** Reads the form used in paths and keys; empty when the text is not of that form. */
    public static Optional<AccountId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new AccountId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(AccountId other) {
        return asString.compareTo(other.asString);
    }

    @Override
    public String toString() {
        return asString;
    }
}
