package dev.rollcall.portals.oneroster;

import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.portals.json.Ids;
import dev.rollcall.portals.json.Item;
import dev.rollcall.portals.json.UnreadableRecordException;
import dev.rollcall.portals.mapping.Mapped;
import dev.rollcall.portals.mapping.PageRecords;
import dev.rollcall.portals.mapping.Quarantine;
import dev.rollcall.roster.GuardianTie;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.hierarchy.Org;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.sync.read.Links;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes records and links of ours out of a page's rows, for one district. */
final class Rows {

    private final SourceCollection collection;
    private final DistrictSettings settings;
    private final Users users;
    private final PageRecords records = new PageRecords();
    private final Places places = new Places();
    private final List<Org> orgs = new ArrayList<>();
    private final List<GuardianTie> guardians = new ArrayList<>();
    private final int overlap;
    private final List<String> ids = new ArrayList<>();

    /**
     * @param overlap how many rows, none or one, are only looked at for their ids
     */
    Rows(SourceCollection collection, DistrictSettings settings, int overlap, LocalDate today) {
        this.collection = collection;
        this.overlap = overlap;
        this.settings = settings;
        this.users = new Users(settings, today);
    }

    void add(Item item) {
        ids.add(mark(item));
        if (ids.size() > overlap) {
            take(item);
        }
    }

    /** The ids of all rows as served. */
    List<String> ids() {
        return ids;
    }

    /** An enrollment may lack an id, and is then told from others by what it says. */
    private String mark(Item item) {
        String id = Row.servedId(item.value());
        return id.isEmpty() && collection == SourceCollection.ENROLLMENTS
                ? Enrollments.mark(item.value())
                : id;
    }

    private void take(Item item) {
        if (collection == SourceCollection.ENROLLMENTS) {
            places.add(item);
        } else {
            records.add(mapped(item));
        }
    }

    List<RosterRecord> records() {
        return records.records();
    }

    List<Quarantined> quarantined() {
        return collection == SourceCollection.ENROLLMENTS
                ? places.quarantined()
                : records.quarantined();
    }

    int ignored() {
        return places.ignored() + records.ignored();
    }

    Links links() {
        return new Links(places.enrollments(), orgs, guardians);
    }

    /** What an answer about one record holds. */
    Page alone() {
        return new Page(
                records(), links(), quarantined(), ignored(), Optional.empty(), Optional.empty());
    }

    private Mapped mapped(Item item) {
        Optional<Row> row;
        try {
            row = servedHere(item);
        } catch (UnreadableRecordException e) {
            // a user who may or may not be a guardian is put aside once, as one of the people
            return collection == SourceCollection.GUARDIANS
                    ? new Mapped.Elsewhere()
                    : unreadable(item, e);
        }
        try {
            return row.map(this::mapped).orElseGet(Mapped.Elsewhere::new);
        } catch (UnreadableRecordException e) {
            return unreadable(item, e);
        }
    }

    private Mapped unreadable(Item item, UnreadableRecordException e) {
        return new Mapped.Unreadable(
                Quarantine.of(collection.kind(), item.value(), Ids.OPAQUE, e.flaw()));
    }

    private Optional<Row> servedHere(Item item) {
        Row row = Row.of(item);
        row.id();
        return isServedHere(row) ? Optional.of(row) : Optional.empty();
    }

    /** Where guardians are imported, users are served in two lists, each user in one of them. */
    private boolean isServedHere(Row row) {
        boolean isSplit = settings.guardians() == GuardianPolicy.IMPORT;
        return switch (collection) {
            case PEOPLE -> !isSplit || !users.isGuardian(row);
            case GUARDIANS -> users.isGuardian(row);
            case SCHOOLS, TERMS, COURSES, ENROLLMENTS, CLASSES -> true;
        };
    }

    private Mapped mapped(Row row) {
        return switch (collection) {
            case PEOPLE, GUARDIANS -> user(row);
            case SCHOOLS, TERMS, COURSES, ENROLLMENTS, CLASSES ->
                    row.isGone() ? new Mapped.LeftOut(row.id()) : standing(row);
        };
    }

    private Mapped standing(Row row) {
        return switch (collection) {
            case SCHOOLS -> org(row);
            case TERMS -> new Mapped.Kept(Records.term(row));
            case COURSES -> new Mapped.Kept(Records.course(row));
            case CLASSES -> new Mapped.Kept(Records.rosterClass(row));
            case ENROLLMENTS, PEOPLE, GUARDIANS -> new Mapped.Elsewhere();
        };
    }

    private Mapped org(Row row) {
        Org org = Records.org(row);
        orgs.add(org);
        return org.type() == Org.Type.SCHOOL
                ? new Mapped.Kept(Records.school(row))
                : new Mapped.Elsewhere();
    }

    private Mapped user(Row row) {
        Optional<Person> person = users.person(row);
        person.filter(Person::isStudent).ifPresent(student -> tie(row));
        return person.<Mapped>map(Mapped.Kept::new).orElseGet(() -> new Mapped.LeftOut(row.id()));
    }

    /** A student's agents are guardians (§4.2); those of one who is both are read as students. */
    private void tie(Row student) {
        if (settings.guardians() == GuardianPolicy.IMPORT
                && collection == SourceCollection.PEOPLE) {
            student.references("agents")
                    .forEach(guardian -> guardians.add(new GuardianTie(guardian, student.id())));
        }
    }
}
