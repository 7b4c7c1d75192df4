package dev.rollcall.local.sandbox.district;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;

/** The schools of a district and which of them are shared. */
public final class Schools {
    private static final Level[] LEVELS = {
        Level.ELEMENTARY, Level.MIDDLE, Level.HIGH, Level.ELEMENTARY
    };
    private final int size;
    private final Dice dice;
    private final Names names;
    private final BitSet dropped = new BitSet();

    Schools(int size, Dice dice, Names names) {
        this.size = size;
        this.dice = dice;
        this.names = names;
    }

    public int size() {
        return size;
    }

    public School get(int row) {
        Level level = level(row);
        return new School(
                row, name(row, level), level, "S" + (100 + row), phone(row), principal(row));
    }

    public Level level(int row) {
        return LEVELS[row % LEVELS.length];
    }

    public boolean isDropped(int row) {
        return dropped.get(row);
    }

    /** Stops sharing the school; whoever is only there goes with it. */
    public void drop(int row) {
        dropped.set(row);
    }

    /** Shares every school again. */
    public void restore() {
        dropped.clear();
    }

    /** Another school, of the same level where the district has one. */
    int otherThan(int row, long salt) {
        int sameLevel = row + LEVELS.length * (1 + dice.below(2, Trait.OTHER_SCHOOL, salt));
        return sameLevel < size ? sameLevel : (row + 1) % size;
    }

    private String name(int row, Level level) {
        return names.last(-1L - row) + " " + level.title();
    }

    private Optional<String> phone(int row) {
        return switch (row % 5) {
            case 3 -> Optional.empty();
            case 4 -> Optional.of("");
            default -> Optional.of(phoneNumber(row));
        };
    }

    private String phoneNumber(int row) {
        return String.format(
                Locale.ROOT, "(555) 555-%04d", dice.below(10_000, Trait.PHONE, -1L - row));
    }

    private Optional<String> principal(int row) {
        long salt = -1_000_001L - row;
        return row % 4 == 2
                ? Optional.empty()
                : Optional.of(names.first(salt) + " " + names.last(salt));
    }
}
