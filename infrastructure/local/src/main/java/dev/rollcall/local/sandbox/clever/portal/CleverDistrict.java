package dev.rollcall.local.sandbox.clever.portal;

import dev.rollcall.local.sandbox.change.Change;
import dev.rollcall.local.sandbox.change.Moment;
import dev.rollcall.local.sandbox.change.Plan;
import dev.rollcall.local.sandbox.clever.event.Event;
import dev.rollcall.local.sandbox.clever.event.EventJournal;
import dev.rollcall.local.sandbox.clever.event.EventRecorder;
import dev.rollcall.local.sandbox.clever.record.DistrictCard;
import dev.rollcall.local.sandbox.clever.record.ObjectIds;
import dev.rollcall.local.sandbox.clever.record.RecordWriter;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.RecordRef;
import dev.rollcall.local.sandbox.district.Trait;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** One district as Clever has it: its data, its card, its events. */
public final class CleverDistrict {
    /** What a change did. */
    public record Outcome(List<RecordRef> touched, List<Event> events) {}

    /** Whether a change shows in the event feed. */
    public enum Announcement {
        EVENTS,
        SILENCE
    }

    /** Above this a change is too much for the feed; portals call for a full resync then too. */
    private static final int MOST_ANNOUNCED = 50_000;

    private final District district;
    private final InstantSource clock;
    private final ObjectIds ids;
    private final DistrictCard card;
    private final RecordWriter writer;
    private final EventJournal journal;
    private final EventRecorder recorder;
    private int changes;

    public CleverDistrict(District district, InstantSource clock) {
        this.district = district;
        this.clock = clock;
        this.ids = new ObjectIds(district.dice());
        int year = district.shape().schoolYear();
        this.card =
                new DistrictCard(
                        "Sandbox ISD " + (district.shape().number() + 1),
                        LocalDate.of(year, Month.AUGUST, 15),
                        now().minus(Duration.ofDays(1)));
        this.writer = new RecordWriter(district, ids, card);
        long machine = district.dice().roll(Trait.IDENTIFIER, -1);
        this.journal = new EventJournal(clock, HexFormat.of().toHexDigits(machine, 10));
        this.recorder = new EventRecorder(district, ids, writer, journal);
    }

    public String id() {
        return ids.of(Kind.DISTRICT, 0);
    }

    public String name() {
        return card.name();
    }

    public District data() {
        return district;
    }

    public ObjectIds ids() {
        return ids;
    }

    public RecordWriter writer() {
        return writer;
    }

    public EventJournal journal() {
        return journal;
    }

    /** Clever's word for the state of the district. */
    public String state() {
        return district.read(card::state);
    }

    /** How many changes there have been; while it stays, answers stay the same. */
    public int changes() {
        return district.read(() -> changes);
    }

    public boolean isPaused() {
        return district.read(card::isPaused);
    }

    /** Lets the change happen, as one delivery of the district's information system. */
    public Outcome change(Change change, Announcement announcement) {
        return district.write(() -> {
            Moment moment = new Moment(now(), ++changes);
            Plan plan = change.plan(district, moment);
            return carryOut(withHeartbeat(plan, moment.now()), announcement);
        });
    }

    /** Changes the state; only the beginning of a pause is the last thing heard for a while. */
    public Outcome enter(String state, Announcement announcement) {
        Plan plan = new Plan(List.of(new RecordRef(Kind.DISTRICT, 0)), () -> switchTo(state));
        return district.write(() -> {
            changes++;
            return carryOut(plan, announcement);
        });
    }

    private Outcome carryOut(Plan plan, Announcement announcement) {
        boolean heard = announcement == Announcement.EVENTS && !card.isPaused();
        if (heard && plan.touched().size() <= MOST_ANNOUNCED) {
            return new Outcome(plan.touched(), recorder.record(plan, now()));
        }
        plan.action().run();
        return new Outcome(plan.touched(), List.of());
    }

    /** Every delivery shows as a change of the district's last sync. */
    private Plan withHeartbeat(Plan plan, Instant now) {
        List<RecordRef> touched = new ArrayList<>(plan.touched());
        touched.addFirst(new RecordRef(Kind.DISTRICT, 0));
        return new Plan(
                touched,
                () -> {
                    plan.action().run();
                    card.synced(now);
                });
    }

    private void switchTo(String state) {
        if (state.equals("paused")) {
            card.pause(LocalDate.ofInstant(now(), ZoneOffset.UTC));
        } else {
            card.resume(state);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
