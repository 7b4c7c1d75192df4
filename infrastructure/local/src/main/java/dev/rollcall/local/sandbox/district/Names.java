package dev.rollcall.local.sandbox.district;

import java.util.List;
import java.util.Optional;

/** Gives every row a name: mostly plain ones, one in sixteen of the sort that breaks software. */
public final class Names {
    private static final List<String> FIRST = NameList.read("first-names.txt");
    private static final List<String> LAST = NameList.read("last-names.txt");
    private static final List<String> RARE = NameList.read("rare-names.txt");
    private static final int RARE_ONE_IN = 16;
    private static final int DOUBLE_ONE_IN = 25;
    private static final int SINGLE_NAME_ONE_IN = 500;
    private final Dice dice;

    Names(Dice dice) {
        this.dice = dice;
    }

    /** The name of a person who was renamed so often; each time the last name is another. */
    public Name of(int row, int renamed) {
        return new Name(
                givenName(row), middle(row), renamed == 0 ? last(row) : later(row, renamed));
    }

    String first(long row) {
        return isRare(row)
                ? rare(row).substring(0, rare(row).indexOf('|'))
                : pick(FIRST, Trait.FIRST_NAME, row);
    }

    String last(long row) {
        if (isRare(row)) {
            return rare(row).substring(rare(row).indexOf('|') + 1);
        }
        String plain = pick(LAST, Trait.LAST_NAME, row);
        return dice.oneIn(DOUBLE_ONE_IN, Trait.DOUBLE_NAME, row)
                ? plain + "-" + pick(LAST, Trait.DOUBLE_NAME, row)
                : plain;
    }

    private String later(int row, int renamed) {
        int at = dice.below(LAST.size(), Trait.LAST_NAME, row) + renamed;
        String another = LAST.get(at % LAST.size());
        return another.equals(last(row)) ? LAST.get((at + 1) % LAST.size()) : another;
    }

    private Optional<String> givenName(int row) {
        return dice.oneIn(SINGLE_NAME_ONE_IN, Trait.MIDDLE_NAME, row)
                ? Optional.empty()
                : Optional.of(first(row));
    }

    private Optional<String> middle(int row) {
        int roll = dice.below(10, Trait.MIDDLE_NAME, row);
        return switch (roll) {
            case 0, 1, 2 -> Optional.empty();
            case 3, 4 -> Optional.of("");
            default -> Optional.of(String.valueOf((char) ('A' + row % 26)));
        };
    }

    private boolean isRare(long row) {
        return dice.oneIn(RARE_ONE_IN, Trait.RARE_NAME, row);
    }

    private String rare(long row) {
        return pick(RARE, Trait.FIRST_NAME, row);
    }

    private String pick(List<String> names, Trait trait, long row) {
        return names.get(dice.below(names.size(), trait, row));
    }
}
