package dev.rollcall.local.sandbox.classlink.record;

import dev.rollcall.local.sandbox.district.Kind;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns keys into sourcedIds that look like ClassLink's, and back. Keys and ids of one type ascend
 * together, so that nothing has to be sorted or stored.
 *
 * <p>A key is a row, except for orgs ({@link Orgs}), sessions ({@link Sessions}) and enrollments
 * ({@link EnrollmentKey}).
 */
public final class SourcedIds {
    private static final int FIRST_SCHOOL = 10_000;
    private static final int SECOND_DISTRICT = 99_999;
    private static final Pattern ROW = Pattern.compile(".*?(\\d{1,8})");
    private final String base;
    private final int schools;

    /**
     * @param number tells the tenants of one portal apart
     * @param schools how many schools the tenant has
     */
    public SourcedIds(int number, int schools) {
        this.base = String.valueOf(5678 + number);
        this.schools = schools;
    }

    public String of(Type type, long key) {
        return switch (type) {
            case ORG -> org(key);
            case ACADEMIC_SESSION -> "AY_" + digits("%02d", key);
            case COURSE -> "CRS-" + digits("%05d", key);
            case CLASS -> "7_" + digits("%07d", key);
            case USER, DEMOGRAPHICS -> base + "_T" + base + "-" + digits("%07d", key);
            case ENROLLMENT ->
                    "7_"
                            + digits("%07d", EnrollmentKey.section(key))
                            + "-"
                            + digits("%07d", EnrollmentKey.person(key));
        };
    }

    /** The same id with a bar and a blank in it. */
    static String odd(String id) {
        return id.replace('_', '|').replace('-', ' ');
    }

    /** The row of the school or person with this id, odd or not, whether there is one or not. */
    public OptionalInt row(Kind kind, String id) {
        String plain = id.replace('|', '_').replace(' ', '-');
        Matcher digits = ROW.matcher(plain);
        if (!digits.matches()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(digits.group(1));
        int row = kind == Kind.SCHOOL ? number - FIRST_SCHOOL : number;
        return row >= 0 && of(kind, row).equals(plain) ? OptionalInt.of(row) : OptionalInt.empty();
    }

    private String of(Kind kind, int row) {
        return switch (kind) {
            case SCHOOL -> of(Type.ORG, Orgs.school(row));
            case PERSON -> of(Type.USER, row);
            case SECTION -> of(Type.CLASS, row);
            case COURSE -> of(Type.COURSE, row);
            case TERM -> of(Type.ACADEMIC_SESSION, row);
            case DISTRICT -> of(Type.ORG, Orgs.DISTRICT);
        };
    }

    private String org(long key) {
        if (key == Orgs.DISTRICT) {
            return "1";
        }
        if (key == Orgs.NOBODY) {
            return "404404";
        }
        long school = key - Orgs.school(0);
        return String.valueOf(school < schools ? FIRST_SCHOOL + school : SECOND_DISTRICT);
    }

    private static String digits(String format, long number) {
        return String.format(Locale.ROOT, format, number);
    }
}
