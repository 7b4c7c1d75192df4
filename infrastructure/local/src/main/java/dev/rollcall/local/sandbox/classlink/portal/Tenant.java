package dev.rollcall.local.sandbox.classlink.portal;

import dev.rollcall.local.sandbox.change.Change;
import dev.rollcall.local.sandbox.change.Moment;
import dev.rollcall.local.sandbox.change.Plan;
import dev.rollcall.local.sandbox.classlink.quirk.Quirk;
import dev.rollcall.local.sandbox.classlink.quirk.QuirkBoard;
import dev.rollcall.local.sandbox.classlink.quirk.Quirks;
import dev.rollcall.local.sandbox.classlink.record.RecordWriter;
import dev.rollcall.local.sandbox.classlink.record.RosterEntry;
import dev.rollcall.local.sandbox.classlink.record.SourcedIds;
import dev.rollcall.local.sandbox.classlink.rows.Listings;
import dev.rollcall.local.sandbox.classlink.rows.Resource;
import dev.rollcall.local.sandbox.classlink.rows.Rows;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.RecordRef;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** One district as ClassLink has it: its data, its applications, its oddities. */
public final class Tenant {
    private static final int FIRST_ID = 90_210;
    private final District district;
    private final InstantSource clock;
    private final SourcedIds ids;
    private final RecordWriter writer;
    private final Listings listings;
    private final List<Application> applications;
    private final QuirkBoard board = new QuirkBoard();
    private int changes;
    private int revision = 1;

    public Tenant(District district, InstantSource clock) {
        this.district = district;
        this.clock = clock;
        this.ids = new SourcedIds(district.shape().number(), district.schools().size());
        this.writer = new RecordWriter(district, name());
        this.listings = new Listings(district);
        this.applications =
                Stream.of(0, 1).map(number -> new Application(number, district)).toList();
    }

    /** The tenant id, which never changes. */
    public String id() {
        return String.valueOf(FIRST_ID + district.shape().number());
    }

    public String name() {
        return "Sandbox USD " + (district.shape().number() + 1);
    }

    public District data() {
        return district;
    }

    public SourcedIds ids() {
        return ids;
    }

    public RecordWriter writer() {
        return writer;
    }

    /** What the roster calls this person now; ask it inside the district's read lock. */
    public RosterEntry entry(int person) {
        return new RosterEntry(district, ids, quirks(), person);
    }

    public QuirkBoard board() {
        return board;
    }

    public Quirks quirks() {
        return board.quirks();
    }

    /** Every application it owns now. */
    public List<Application> applications() {
        return board.quirks().has(Quirk.TWO_APPLICATIONS)
                ? applications
                : applications.subList(0, 1);
    }

    /** Whether the vendor can see the tenant in the directory. */
    public boolean isListed() {
        return !quirks().has(Quirk.VANISHED);
    }

    /** Whether the district lets the vendor in. */
    public boolean isOpen() {
        Quirks now = quirks();
        return Stream.of(Quirk.VANISHED, Quirk.DISABLED, Quirk.INACTIVE).noneMatch(now::has);
    }

    /** The keys of a list; ask inside the district's read lock. */
    public Rows rows(Resource resource, Quirks quirks) {
        return listings.of(resource, quirks, changes);
    }

    /** Lets the change happen and answers what it touched. */
    public List<RecordRef> change(Change change) {
        return district.write(() -> {
            Moment moment = new Moment(clock.instant().truncatedTo(ChronoUnit.MILLIS), ++changes);
            Plan plan = change.plan(district, moment);
            plan.action().run();
            return plan.touched();
        });
    }

    /** The revision of what the district shares with the application. */
    public synchronized int revision() {
        return revision;
    }

    public synchronized void revise() {
        revision++;
    }
}
