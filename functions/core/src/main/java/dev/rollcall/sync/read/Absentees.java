package dev.rollcall.sync.read;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.LastRun;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.roster.plan.PlanStore.PartKey;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers from one full run to the next who was missing, for sources that cannot prove that a
 * read was complete: there, absence counts at the second sighting (F-14).
 */
final class Absentees {

    /** Fencing numbers begin at 1, so this never meets a spilled read. */
    private static final long ATTEMPT = 0;

    private final PlanStore store;
    private final DistrictId district;

    Absentees(PlanStore store, DistrictId district) {
        this.store = store;
        this.district = district;
    }

    void remember(String runId, Kind kind, Collection<String> ids) {
        byte[] lines = String.join("\n", ids).getBytes(StandardCharsets.UTF_8);
        store.putSpill(district, new PartKey(runId, ATTEMPT, kind.ordinal()), lines);
    }

    /** Who was missing in the full run before; nobody when there is none or it was too long ago. */
    Set<String> before(Optional<LastRun> lastFull, Kind kind) {
        return lastFull.flatMap(run -> store.spill(district, key(run, kind)))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .map(lines -> new HashSet<>(Arrays.asList(lines.split("\n", -1))))
                .orElseGet(HashSet::new);
    }

    private static PartKey key(LastRun run, Kind kind) {
        return new PartKey(run.runId(), ATTEMPT, kind.ordinal());
    }
}
