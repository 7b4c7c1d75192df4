package dev.rollcall.notice.delivery;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a mail can be sent. Personal data: kept in an account's records, never logged. At most 254
 * printable ASCII characters with one {@code @} between two parts, the second with a dot; whether
 * somebody reads mail there is for the mail to find out.
 */
public record EmailAddress(String asString) {

    private static final Pattern FORM =
            Pattern.compile("[!#-'*+/-9=?A-Z^-~.-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int LONGEST = 254;

    public EmailAddress {
        if (!isWellFormed(asString)) {
            throw new IllegalArgumentException("address is malformed");
        }
    }

    /** The address; empty when the text is none. */
    public static Optional<EmailAddress> parse(String text) {
        return isWellFormed(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    private static boolean isWellFormed(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /** Prints no address: values of this type reach logs by accident only (M-10). */
    @Override
    public String toString() {
        return "‹personal›";
    }
}
