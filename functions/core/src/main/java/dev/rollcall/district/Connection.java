package dev.rollcall.district;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One district's link through one portal, as the directory keeps it: state, settings, what is due,
 * and which run is open. It is the only source of district lists.
 *
 * @param id the district
 * @param name the district's name as the portal tells it; empty until first read
 * @param state whether it is worked on
 * @param settings the district's own settings
 * @param shards how many partitions its roster has; 0 until the first import fixes it
 * @param schedule what is due and what was asked for
 * @param bookmark the portal's newest event already applied, from which deltas continue
 * @param openRun the one run that is open
 * @param lastRun the last run that ended
 * @param lastFull the last full run that completed or was held
 * @param heldRuns ended runs whose held-back part waits for a person, oldest first
 * @param people active people by the last run's census
 * @param connectedAt when the portal first listed it
 */
public record Connection(
        DistrictId id,
        String name,
        ConnectionState state,
        DistrictSettings settings,
        int shards,
        Schedule schedule,
        Optional<Bookmark> bookmark,
        Optional<OpenRun> openRun,
        Optional<LastRun> lastRun,
        Optional<LastRun> lastFull,
        List<String> heldRuns,
        int people,
        Instant connectedAt) {

    public Connection {
        heldRuns = List.copyOf(heldRuns);
    }

    /** A connection the portal has just listed for the first time. */
    public static Connection discovered(DistrictId id, DistrictSettings settings, Instant now) {
        return new Connection(
                id,
                "",
                ConnectionState.ACTIVE,
                settings,
                0,
                Schedule.dueAt(now),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0,
                now);
    }

    public boolean isActive() {
        return state == ConnectionState.ACTIVE;
    }

    public boolean hasOpenRun(String runId) {
        return openRun.filter(open -> open.runId().equals(runId)).isPresent();
    }

    public Connection withName(String name) {
        return new Connection(
                id,
                name,
                state,
                settings,
                shards,
                schedule,
                bookmark,
                openRun,
                lastRun,
                lastFull,
                heldRuns,
                people,
                connectedAt);
    }

    public Connection withState(ConnectionState state) {
        return new Connection(
                id,
                name,
                state,
                settings,
                shards,
                schedule,
                bookmark,
                openRun,
                lastRun,
                lastFull,
                heldRuns,
                people,
                connectedAt);
    }

    public Connection withSettings(DistrictSettings settings) {
        return new Connection(
                id,
                name,
                state,
                settings,
                shards,
                schedule,
                bookmark,
                openRun,
                lastRun,
                lastFull,
                heldRuns,
                people,
                connectedAt);
    }

    public Connection withShards(int shards) {
        return new Connection(
                id,
                name,
                state,
                settings,
                shards,
                schedule,
                bookmark,
                openRun,
                lastRun,
                lastFull,
                heldRuns,
                people,
                connectedAt);
    }

    public Connection withSchedule(Schedule schedule) {
        return new Connection(
                id,
                name,
                state,
                settings,
                shards,
                schedule,
                bookmark,
                openRun,
                lastRun,
                lastFull,
                heldRuns,
                people,
                connectedAt);
    }

    public Connection withBookmark(Bookmark bookmark) {
        return new Connection(
                id,
                name,
                state,
                settings,
                shards,
                schedule,
                Optional.of(bookmark),
                openRun,
                lastRun,
                lastFull,
                heldRuns,
                people,
                connectedAt);
    }

    public Connection withOpenRun(OpenRun openRun) {
        return new Connection(
                id,
                name,
                state,
                settings,
                shards,
                schedule,
                bookmark,
                Optional.of(openRun),
                lastRun,
                lastFull,
                heldRuns,
                people,
                connectedAt);
    }

    public Connection withLastRun(LastRun lastRun) {
        return new Connection(
                id,
                name,
                state,
                settings,
                shards,
                schedule,
                bookmark,
                openRun,
                Optional.of(lastRun),
                lastFull,
                heldRuns,
                people,
                connectedAt);
    }

    public Connection withLastFull(LastRun lastFull) {
        return new Connection(
                id,
                name,
                state,
                settings,
                shards,
                schedule,
                bookmark,
                openRun,
                lastRun,
                Optional.of(lastFull),
                heldRuns,
                people,
                connectedAt);
    }

    public Connection withHeldRuns(List<String> heldRuns) {
        return new Connection(
                id,
                name,
                state,
                settings,
                shards,
                schedule,
                bookmark,
                openRun,
                lastRun,
                lastFull,
                heldRuns,
                people,
                connectedAt);
    }

    public Connection withPeople(int people) {
        return new Connection(
                id,
                name,
                state,
                settings,
                shards,
                schedule,
                bookmark,
                openRun,
                lastRun,
                lastFull,
                heldRuns,
                people,
                connectedAt);
    }

    public Connection withoutOpenRun() {
        return new Connection(
                id,
                name,
                state,
                settings,
                shards,
                schedule,
                bookmark,
                Optional.empty(),
                lastRun,
                lastFull,
                heldRuns,
                people,
                connectedAt);
    }

    public Connection withoutBookmark() {
        return new Connection(
                id,
                name,
                state,
                settings,
                shards,
                schedule,
                Optional.empty(),
                openRun,
                lastRun,
                lastFull,
                heldRuns,
                people,
                connectedAt);
    }
}
