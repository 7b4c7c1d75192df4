package dev.rollcall.testkit.portal;

import dev.rollcall.roster.Enrollment;
import dev.rollcall.roster.GuardianTie;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.hierarchy.Org;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.sync.read.Evidence;
import dev.rollcall.sync.read.Links;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A district served the way of OneRoster: by offsets, enrollments in a list of their own, schools
 * below a district. What it serves beside the records a test changes here; the records themselves
 * belong to the portal. Not thread-safe by itself.
 */
public final class OffsetLists {

    private static final String DISTRICT_ORG = "district-org";

    private final Map<String, Enrollment> enrollments = new TreeMap<>();
    private final Map<String, Quarantined> unreadable = new TreeMap<>();
    private final Map<String, Org> orgs = new TreeMap<>();
    private final List<GuardianTie> ties = new ArrayList<>();
    private Totals totals = Totals.TOLD;
    private Rounding rounding = Rounding.NONE;
    private Evidence.Masking masking = Evidence.Masking.NONE;
    private Optional<String> revision = Optional.empty();

    /** Whether pages tell how many rows their list has. */
    public enum Totals {
        TOLD,
        UNTOLD
    }

    /** Whether offsets are taken for what they are. */
    public enum Rounding {
        NONE,
        /** Down to a whole page, as portals do that count pages inside. */
        TO_PAGES
    }

    OffsetLists() {
        orgs.put(DISTRICT_ORG, new Org(DISTRICT_ORG, Org.Type.DISTRICT, Optional.empty()));
    }

    public void totals(Totals told) {
        totals = told;
    }

    public void rounding(Rounding habit) {
        rounding = habit;
    }

    public void masking(Evidence.Masking state) {
        masking = state;
    }

    public void revision(String mark) {
        revision = Optional.of(mark);
    }

    Optional<String> revision() {
        return revision;
    }

    /** The organisation with this id that is served beside the schools, if there is one. */
    List<Org> org(String id) {
        return Optional.ofNullable(orgs.get(id)).stream().toList();
    }

    /** An organisation is served, or another than before. */
    public void org(Org org) {
        orgs.put(org.id(), org);
    }

    public void withoutOrg(String id) {
        orgs.remove(id);
    }

    /** An enrollment beside those of the classes' own members. */
    public void enrol(String id, Enrollment enrollment) {
        enrollments.put(id, enrollment);
    }

    /** An enrollment that cannot be read is served among the others. */
    public void enrolUnreadably(String id, Quarantined enrollment) {
        unreadable.put(id, enrollment);
    }

    /** A student names a guardian. */
    public void tie(String guardianId, String studentId) {
        ties.add(new GuardianTie(guardianId, studentId));
    }

    Page page(
            SourceCollection collection,
            Function<Kind, Collection<RosterRecord>> records,
            Place place,
            int pageSize) {
        List<Row> rows = rows(collection, records);
        int from = from(place, pageSize);
        List<Row> served = rows.subList(Math.min(from, rows.size()), end(from, pageSize, rows));
        List<Row> fresh = served.subList(Math.min(place.overlap(), served.size()), served.size());
        Evidence evidence =
                new Evidence(
                        served.stream().map(Row::id).toList(),
                        place.overlap(),
                        totals == Totals.TOLD ? OptionalInt.of(rows.size()) : OptionalInt.empty(),
                        revision,
                        masking);
        OptionalInt told = evidence.total();
        return new Page(
                fresh.stream().flatMap(row -> row.record().stream()).toList(),
                links(fresh),
                fresh.stream().flatMap(row -> row.unreadable().stream()).toList(),
                0,
                place.after(fresh.size(), told).filter(next -> !fresh.isEmpty()).map(Place::cursor),
                Optional.of(evidence));
    }

    private int from(Place place, int pageSize) {
        int from = place.position() - place.overlap();
        return rounding == Rounding.TO_PAGES ? from / pageSize * pageSize : from;
    }

    private static int end(int from, int pageSize, List<Row> rows) {
        return Math.min(from + pageSize, rows.size());
    }

    private Links links(List<Row> rows) {
        boolean students = rows.stream().anyMatch(Row::isStudent);
        return new Links(
                rows.stream().flatMap(row -> row.enrollment().stream()).toList(),
                rows.stream().flatMap(row -> row.org().stream()).toList(),
                students ? ties : List.of());
    }

    private List<Row> rows(
            SourceCollection collection, Function<Kind, Collection<RosterRecord>> records) {
        return switch (collection) {
            case SCHOOLS -> orgRows(records.apply(Kind.SCHOOL));
            case ENROLLMENTS -> enrollmentRows(records.apply(Kind.CLASS));
            case CLASSES -> records.apply(Kind.CLASS).stream().map(OffsetLists::bare).toList();
            case GUARDIANS ->
                    records.apply(Kind.PERSON).stream()
                            .filter(OffsetLists::isGuardian)
                            .map(Row::of)
                            .toList();
            case PEOPLE ->
                    records.apply(Kind.PERSON).stream()
                            .filter(person -> !isGuardian(person))
                            .map(Row::of)
                            .toList();
            case TERMS, COURSES -> records.apply(collection.kind()).stream().map(Row::of).toList();
        };
    }

    private List<Row> orgRows(Collection<RosterRecord> schools) {
        Map<String, Row> rows = new TreeMap<>();
        orgs.forEach((id, org) -> rows.put(id, Row.of(org)));
        for (RosterRecord school : schools) {
            Org usual = new Org(school.id(), Org.Type.SCHOOL, Optional.of(DISTRICT_ORG));
            Org org = orgs.getOrDefault(school.id(), usual);
            rows.put(
                    school.id(),
                    new Row(
                            school.id(),
                            Optional.of(school),
                            Optional.empty(),
                            Optional.of(org),
                            Optional.empty()));
        }
        return List.copyOf(rows.values());
    }

    private List<Row> enrollmentRows(Collection<RosterRecord> classes) {
        Map<String, Enrollment> all = new TreeMap<>(enrollments);
        for (RosterRecord each : classes) {
            RosterClass one = (RosterClass) each;
            one.members()
                    .forEach(member ->
                            all.put(
                                    one.id() + "|" + member.personId() + "|" + member.role(),
                                    new Enrollment(
                                            member.personId(),
                                            one.id(),
                                            member.role(),
                                            Optional.empty(),
                                            Optional.empty())));
        }
        Map<String, Row> rows = new TreeMap<>();
        all.forEach((id, enrollment) -> rows.put(id, Row.of(id, enrollment)));
        unreadable.forEach((id, aside) -> rows.put(id, Row.of(id, aside)));
        return List.copyOf(rows.values());
    }

    private static Row bare(RosterRecord rosterClass) {
        return Row.of(((RosterClass) rosterClass).withMembers(List.of()));
    }

    private static boolean isGuardian(RosterRecord person) {
        return ((Person) person).is(Role.GUARDIAN);
    }

    /**
     * Where a page begins.
     *
     * @param seam {@code o} for pages that overlap, {@code a} for pages that do not
     * @param position the first row that is new
     * @param total how many rows there are, below 0 when untold
     */
    record Place(String seam, int position, int total) {

        static Place of(String cursor) {
            if (cursor.isEmpty() || cursor.equals(RosterSource.APART)) {
                return new Place(cursor.isEmpty() ? "o" : "a", 0, -1);
            }
            String[] parts = cursor.split(":", -1);
            return new Place(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }

        int overlap() {
            return isOverlapped() && position > 0 ? 1 : 0;
        }

        /**
         * The next place. Behind the last row another look proves that it was the last, but not at
         * a portal that rounds offsets: it would answer with the last page once more.
         */
        Optional<Place> after(int rows, OptionalInt told) {
            Place next = new Place(seam, position + rows, told.orElse(-1));
            return Optional.of(next).filter(place -> place.isOverlapped() || place.isWithin());
        }

        Optional<Place> following(int pageSize) {
            return isWithin()
                    ? after(Math.min(total - position, pageSize - overlap()), OptionalInt.of(total))
                    : Optional.empty();
        }

        private boolean isWithin() {
            return position < total;
        }

        private boolean isOverlapped() {
            return seam.equals("o");
        }

        String cursor() {
            return seam + ":" + position + ":" + total;
        }
    }

    /** One row of a list: a record, or something else that a list of its kind serves. */
    private record Row(
            String id,
            Optional<RosterRecord> record,
            Optional<Enrollment> enrollment,
            Optional<Org> org,
            Optional<Quarantined> unreadable) {

        private static final Optional<RosterRecord> NO_RECORD = Optional.empty();
        private static final Optional<Enrollment> NO_ENROLLMENT = Optional.empty();
        private static final Optional<Org> NO_ORG = Optional.empty();

        static Row of(RosterRecord record) {
            return new Row(
                    record.id(), Optional.of(record), NO_ENROLLMENT, NO_ORG, Optional.empty());
        }

        static Row of(Org org) {
            return new Row(org.id(), NO_RECORD, NO_ENROLLMENT, Optional.of(org), Optional.empty());
        }

        static Row of(String id, Enrollment enrollment) {
            return new Row(id, NO_RECORD, Optional.of(enrollment), NO_ORG, Optional.empty());
        }

        static Row of(String id, Quarantined aside) {
            return new Row(id, NO_RECORD, NO_ENROLLMENT, NO_ORG, Optional.of(aside));
        }

        boolean isStudent() {
            return record.filter(r -> r instanceof Person person && person.isStudent()).isPresent();
        }
    }
}
