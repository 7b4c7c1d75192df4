package dev.rollcall.schedule.world;

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
import java.util.List;
import java.util.Map;

/** Remembers every word, to be searched for what it must not say, and counts its notes. */
public final class RememberingLog implements RunLog {
    private final List<Object> words = new ArrayList<>();
    private final Map<Note, Integer> notes = new EnumMap<>(Note.class);
    private final List<Run> ended = new ArrayList<>();

    @Override
    public void run(Run run) {
        words.add(run);
    }

    @Override
    public void note(DistrictId district, Note note) {
        notes.merge(note, 1, Integer::sum);
    }

    @Override
    public void ended(Run run, SeatCounts counts) {
        ended.add(run);
    }

    @Override
    public void records(Run run, Tally tally) {
        words.add(tally);
    }

    @Override
    public void worked(Run run, Turn turn) {
        words.add(turn);
    }

    @Override
    public void standing(Portal portal, FleetStanding now) {
        words.add(now);
    }

    @Override
    public void stale(DistrictId district, Duration age) {}

    public List<Object> words() {
        return List.copyOf(words);
    }

    public Map<Note, Integer> notes() {
        return Map.copyOf(notes);
    }

    /** Runs whose end was told, one entry each time. */
    public List<Run> ended() {
        return List.copyOf(ended);
    }
}
