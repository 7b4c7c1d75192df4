package dev.rollcall.roster.plan;

import dev.rollcall.roster.Kind;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many active records a district has, and how many it lost lately: what the safety rules judge
 * by.
 *
 * @param runId the run that wrote it
 * @param active active records by kind
 * @param memberships places in classes
 * @param schools people by school
 * @param removals archives of the last 24 hours, oldest first, since the last approval
 * @param passes archives of the full runs in a row that archived something and passed, newest
 *     first, at most two; a full run that archives nothing ends the row
 */
public record Census(
        String runId,
        Map<Kind, Integer> active,
        int memberships,
        Map<String, Headcount> schools,
        List<Removals> removals,
        List<Removals> passes) {

    public Census {
        active = Collections.unmodifiableMap(filled(active));
        schools = Collections.unmodifiableMap(new TreeMap<>(schools));
        removals = List.copyOf(removals);
        passes = List.copyOf(passes);
    }

    /** The census of a district without any record. */
    public static Census empty() {
        return new Census("", Map.of(), 0, Map.of(), List.of(), List.of());
    }

    /** The same counts with a clean slate for removals. */
    public Census rearmed() {
        return new Census(runId, active, memberships, schools, List.of(), List.of());
    }

    /** True when the other census differs in nothing but the run that wrote it. */
    public boolean sameCounts(Census other) {
        return active.equals(other.active)
                && memberships == other.memberships
                && schools.equals(other.schools)
                && removals.equals(other.removals)
                && passes.equals(other.passes);
    }

    public int active(Kind kind) {
        return active.getOrDefault(kind, 0);
    }

    public Headcount school(String id) {
        return schools.getOrDefault(id, Headcount.NONE);
    }

    private static Map<Kind, Integer> filled(Map<Kind, Integer> counts) {
        Map<Kind, Integer> all = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            all.put(kind, counts.getOrDefault(kind, 0));
        }
        return all;
    }

    /**
     * What one run archived.
     *
     * @param at when
     * @param byKind archives by kind
     * @param memberships places in classes taken away from people who stayed
     * @param bySchool archived people and classes by school
     */
    public record Removals(
            Instant at,
            Map<Kind, Integer> byKind,
            int memberships,
            Map<String, Headcount> bySchool) {
        public Removals {
            byKind = Collections.unmodifiableMap(filled(byKind));
            bySchool = Collections.unmodifiableMap(new TreeMap<>(bySchool));
        }

        public int of(Kind kind) {
            return byKind.getOrDefault(kind, 0);
        }

        public boolean isNone() {
            return memberships == 0 && byKind.values().stream().allMatch(n -> n == 0);
        }
    }
}
