package dev.rollcall.account.member;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who may do what, as a table: a row per permission, a column per standing (product.md R19 to R22).
 * {@code all} is everything on the account, {@code own} one's own schools, teachers and classes,
 * {@code -} nothing.
 */
public final class PermissionMatrix {
    private static final PermissionMatrix STANDARD =
            parse(
                    """
                    permission         owner viewer renewer school teacher admin invited product staff
                    create-account     -     -      -       -      -       -     -       all     all
                    view-account       all   all    all     all    all     all   -       all     all
                    view-members       all   all    -       -      -       all   -       all     all
                    view-journal       all   all    -       -      -       -     -       all     all
                    view-subscription  all   all    all     -      -       -     -       all     all
                    renew              all   -      all     -      -       -     -       -       all
                    request-quote      all   -      all     -      -       -     -       -       all
                    view-roster        all   all    -       own    own     all   -       all     all
                    view-seats         all   all    -       own    own     all   -       all     all
                    manage-seats       all   -      -       own    -       -     -       -       all
                    manage-licences    all   -      -       -      -       -     -       -       all
                    request-rostering  all   -      -       own    own     -     -       -       all
                    manage-members     all   -      -       -      -       -     -       -       all
                    change-owner       all   -      -       -      -       -     -       -       all
                    accept-invitation  -     -      -       -      -       -     own     -       all
                    onboard            all   -      -       -      -       -     -       -       all
                    decide-gates       -     -      -       -      -       -     -       -       all
                    link-district      -     -      -       -      -       -     -       -       all
                    merge-accounts     -     -      -       -      -       -     -       -       all
                    grant-exception    -     -      -       -      -       -     -       -       all
                    choose-school      -     -      -       -      -       -     -       -       all
                    resend-notices     -     -      -       -      -       -     -       -       all
                    """);

    private final Map<Permission, Map<Standing, Reach>> rows = new EnumMap<>(Permission.class);

    private PermissionMatrix() {}

    /** The table that holds for every account. */
    public static PermissionMatrix standard() {
        return STANDARD;
    }

    /**
     * Reads a table of the form above.
     *
     * @throws IllegalArgumentException naming the row that is missing, unknown or of another length
     */
    static PermissionMatrix parse(String table) {
        List<List<String>> lines =
                table.lines().map(line -> List.of(line.strip().split(" +", -1))).toList();
        List<Standing> standings =
                lines.getFirst().stream().skip(1).map(PermissionMatrix::standing).toList();
        PermissionMatrix matrix = new PermissionMatrix();
        lines.stream().skip(1).forEach(line -> matrix.row(line, standings));
        return matrix.whole();
    }

    /** How far the permission goes for somebody of these standings: the farthest of them. */
    public Reach reach(Permission permission, Collection<Standing> standings) {
        Map<Standing, Reach> row = rows.getOrDefault(permission, Map.of());
        return standings.stream()
                .map(standing -> row.getOrDefault(standing, Reach.NONE))
                .reduce(Reach.NONE, Reach::or);
    }

    private void row(List<String> line, List<Standing> standings) {
        Permission permission =
                Permission.of(line.getFirst())
                        .orElseThrow(() -> new IllegalArgumentException("no such permission"));
        if (line.size() != standings.size() + 1) {
            throw new IllegalArgumentException("a cell too few or too many: " + permission.code());
        }
        Map<Standing, Reach> cells = new EnumMap<>(Standing.class);
        for (int i = 0; i < standings.size(); i++) {
            cells.put(standings.get(i), reach(line.get(i + 1)));
        }
        rows.put(permission, cells);
    }

    private PermissionMatrix whole() {
        Arrays.stream(Permission.values())
                .filter(permission -> !rows.containsKey(permission))
                .findFirst()
                .ifPresent(missing -> {
                    throw new IllegalArgumentException("no row for " + missing.code());
                });
        return this;
    }

    private static Standing standing(String word) {
        return Standing.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Reach reach(String word) {
        return word.equals("-") ? Reach.NONE : Reach.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
