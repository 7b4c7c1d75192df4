package dev.rollcall.local.sandbox.district;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The numbers, user names and addresses people are known by; they stay when a name changes. */
public final class Identity {
    private static final int NO_AT_SIGN = 12;
    private final Dice dice;
    private final Names names;
    private final People people;
    private final Guardians guardians;
    private final String domain;

    Identity(Dice dice, Names names, People people, Guardians guardians, int number) {
        this.dice = dice;
        this.names = names;
        this.people = people;
        this.guardians = guardians;
        this.domain = "d" + number + ".example.org";
    }

    /** The number in the school's own information system; blank for most guardians. */
    public String sisId(int row) {
        if (people.is(row, Role.GUARDIAN)) {
            return row % 3 == 0 ? "G" + row : "";
        }
        return (people.is(row, Role.STUDENT) ? "1" : "T") + String.format(Locale.ROOT, "%07d", row);
    }

    /** The number given by the state, absent or blank for some. */
    public Optional<String> stateId(int row) {
        return switch (row % 7) {
            case 3 -> Optional.empty();
            case 5 -> Optional.of("");
            default ->
                    Optional.of(
                            String.valueOf(
                                    100_000_000 + dice.below(900_000_000, Trait.NUMBER, row)));
        };
    }

    /** The name the person signs in with at school; not unique. */
    public String username(int row) {
        return handle(row) + dice.below(100, Trait.NUMBER, row);
    }

    /** The e-mail address: absent, blank, without an at sign or shared with a child for some. */
    public Optional<String> email(int row) {
        if (people.isMultiRole(row)) {
            return Optional.of(address(row));
        }
        return people.is(row, Role.GUARDIAN) ? guardianEmail(row) : plainEmail(row);
    }

    private Optional<String> guardianEmail(int row) {
        int roll = dice.below(100, Trait.EMAIL, row);
        if (roll < 20) {
            return Optional.empty();
        }
        int child = guardians.childrenOf(row)[0];
        return roll < 24 ? plainEmail(child) : Optional.of(handle(row) + row + "@mail.example.net");
    }

    private Optional<String> plainEmail(int row) {
        int roll = dice.below(100, Trait.EMAIL, row);
        if (roll < 8) {
            return Optional.empty();
        }
        if (roll < NO_AT_SIGN) {
            return Optional.of("");
        }
        return Optional.of(roll == NO_AT_SIGN ? handle(row) + row : address(row));
    }

    private String address(int row) {
        return handle(row) + row + "@" + domain;
    }

    private String handle(int row) {
        String letters = plain(names.last(row));
        return letters.isEmpty() ? "user" : letters;
    }

    private static String plain(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(bare.length());
        bare.chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
