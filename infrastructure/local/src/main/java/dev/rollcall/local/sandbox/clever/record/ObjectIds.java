package dev.rollcall.local.sandbox.clever.record;

import dev.rollcall.local.sandbox.district.Dice;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.RecordRef;
import dev.rollcall.local.sandbox.district.Role;
import dev.rollcall.local.sandbox.district.Trait;

import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Turns rows into Clever's 24 hexadecimal digits and back. The first 18 digits tell kind and
 * district, the last 6 count the rows, so ids ascend with the rows and nothing needs to be stored.
 */
public final class ObjectIds {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{24}");
    private static final int PREFIX = 18;
    private static final int COUNTER = 6;
    private static final int FIRST = 0x3ed;
    private static final long LEGACY = 64;
    private static final HexFormat HEX = HexFormat.of();
    private final String[] prefixes = new String[Kind.values().length];
    private final String[] legacy = new String[Role.values().length];

    public ObjectIds(Dice dice) {
        for (Kind kind : Kind.values()) {
            prefixes[kind.ordinal()] = prefix(dice, kind.ordinal());
        }
        for (Role role : Role.values()) {
            legacy[role.ordinal()] = prefix(dice, LEGACY + role.ordinal());
        }
    }

    public String of(Kind kind, int row) {
        return prefixes[kind.ordinal()] + HEX.toHexDigits((long) row + FIRST, COUNTER);
    }

    public String of(RecordRef ref) {
        return of(ref.kind(), ref.row());
    }

    /** The id the person had in this role before version 3. */
    public String legacy(Role role, int row) {
        return legacy[role.ordinal()] + HEX.toHexDigits((long) row + FIRST, COUNTER);
    }

    /** The row with exactly this id, whether there is such a record or not. */
    public OptionalInt row(Kind kind, String id) {
        boolean ours = isWellFormed(id) && id.startsWith(prefixes[kind.ordinal()]);
        return ours ? OptionalInt.of(counter(id)) : OptionalInt.empty();
    }

    /** The last row whose id is not above this one; -1 if all are. */
    public int floor(Kind kind, String id) {
        String prefix = prefixes[kind.ordinal()];
        int order = id.substring(0, PREFIX).compareTo(prefix);
        if (order != 0) {
            return order < 0 ? -1 : Integer.MAX_VALUE - 1;
        }
        return Math.max(-1, counter(id));
    }

    /** The first row whose id is not below this one. */
    public int ceiling(Kind kind, String id) {
        int floor = floor(kind, id);
        return row(kind, id).equals(OptionalInt.of(floor)) ? floor : floor + 1;
    }

    public static boolean isWellFormed(String id) {
        return FORM.matcher(id).matches();
    }

    /** The record of whatever kind with this id. */
    public Optional<RecordRef> find(String id) {
        for (Kind kind : Kind.values()) {
            OptionalInt row = row(kind, id);
            if (row.isPresent()) {
                return Optional.of(new RecordRef(kind, row.getAsInt()));
            }
        }
        return Optional.empty();
    }

    private static int counter(String id) {
        return HexFormat.fromHexDigits(id, PREFIX, PREFIX + COUNTER) - FIRST;
    }

    /** Like a real one it begins with a time: for every kind and district another one of 2021. */
    private static String prefix(Dice dice, long salt) {
        long rolled = dice.roll(Trait.IDENTIFIER, salt);
        long time = 0x60000000L + (salt << 20) + (rolled & 0xFFFFF);
        return HEX.toHexDigits(time, 8) + HEX.toHexDigits(rolled >>> 20, 10);
    }
}
