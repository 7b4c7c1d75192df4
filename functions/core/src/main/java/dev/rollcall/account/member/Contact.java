package dev.rollcall.account.member;

import java.util.regex.Pattern;

/**
 * How a member is called and reached: personal data, kept in the account's records and nowhere
 * else.
 *
 * @param name as somebody typed it or the portal tells it; 1 to 200 characters
 * @param email one address; never a key
 */
public record Contact(String name, String email) {
    private static final int LONGEST_NAME = 200;
    // As much of RFC 5321 as every mail server agrees on; whether it is read is for a mail to show.
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),;:\\\\\\[\\]]{1,64}@[^\\s@<>\"(),;:\\\\\\[\\]]{1,189}");

    public Contact {
        if (!isName(name) || !isEmail(email)) {
            throw new IllegalArgumentException("contact is malformed");
        }
    }

    /** Whether a text can be a member's name: something visible, nothing that breaks lines. */
    public static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_NAME
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    public static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches()
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    /** Prints nothing of it (M-10). */
    @Override
    public String toString() {
        return "‹personal›";
    }
}
