package dev.rollcall.testkit.memory;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.sync.run.FleetStanding;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunLog;
import dev.rollcall.sync.run.RunReport.SeatCounts;
import dev.rollcall.sync.run.Turn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers what it was told. */
public final class InMemoryRunLog implements RunLog {

    private final List<Run> runs = new ArrayList<>();
    private final Map<DistrictId, List<Note>> notes = new LinkedHashMap<>();
    private final List<Run> ended = new ArrayList<>();
    private final List<Tally> records = new ArrayList<>();
    private final List<SeatCounts> seats = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private final Map<Portal, FleetStanding> standing = new EnumMap<>(Portal.class);
    private final Map<DistrictId, Duration> stale = new LinkedHashMap<>();

    @Override
    public void run(Run run) {
        runs.add(run);
    }

    @Override
    public void note(DistrictId district, Note note) {
        notes.computeIfAbsent(district, any -> new ArrayList<>()).add(note);
    }

    @Override
    public void ended(Run run, SeatCounts counts) {
        ended.add(run);
        seats.add(counts);
    }

    @Override
    public void records(Run run, Tally tally) {
        records.add(tally);
    }

    @Override
    public void worked(Run run, Turn turn) {
        turns.add(turn);
    }

    @Override
    public void standing(Portal portal, FleetStanding now) {
        standing.put(portal, now);
        stale.keySet().removeIf(district -> district.portal() == portal);
    }

    @Override
    public void stale(DistrictId district, Duration age) {
        stale.put(district, age);
    }

    /** Runs that went on, as they stood each time. */
    public List<Run> runs() {
        return List.copyOf(runs);
    }

    /** What was noted about a district. */
    public List<Note> notes(DistrictId district) {
        return List.copyOf(notes.getOrDefault(district, List.of()));
    }

    /** Runs that ended, as they stood then. */
    public List<Run> ended() {
        return List.copyOf(ended);
    }

    /** The seats that each of {@link #ended()} left. */
    public List<SeatCounts> seats() {
        return List.copyOf(seats);
    }

    /** What was done with records, told by told. */
    public List<Tally> records() {
        return List.copyOf(records);
    }

    /** Workers' turns. */
    public List<Turn> turns() {
        return List.copyOf(turns);
    }

    /** The districts of each portal as the last tick found them. */
    public Map<Portal, FleetStanding> standing() {
        return Map.copyOf(standing);
    }

    /** The districts the last tick named as stale. */
    public Map<DistrictId, Duration> stale() {
        return Map.copyOf(stale);
    }
}
