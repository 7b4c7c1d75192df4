package dev.rollcall.explain;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.signin.person.Found;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether somebody is on the roster, and what stands in the way. */
final class RosterFacts {

    private RosterFacts() {}

    static List<Fact> of(Connection connection, Found found) {
        List<Fact> facts = new ArrayList<>();
        if (connection.state() != ConnectionState.ACTIVE) {
            facts.add(
                    fact("district-not-active")
                            .with(
                                    "state",
                                    connection
                                            .state()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-')));
        }
        found.roster()
                .ifPresentOrElse(
                        record -> facts.add(standing(record)), () -> facts.add(absent(connection)));
        if (!connection.heldRuns().isEmpty()) {
            facts.add(fact("changes-held").by(connection.heldRuns().getLast()));
        }
        return facts;
    }

    private static Fact standing(StoredRecord record) {
        return record.archivedAt()
                .map(at -> fact("archived").at(at).by(record.runId()))
                .orElseGet(() -> active(record));
    }

    private static Fact active(StoredRecord record) {
        return fact("active")
                .at(record.modifiedAt())
                .by(record.runId())
                .with("classes", record.image().memberships().size());
    }

    /** Not shared, purged, or nothing was ever read. */
    private static Fact absent(Connection connection) {
        return connection
                .lastFull()
                .map(full -> fact("not-shared").at(full.endedAt()).by(full.runId()))
                .orElseGet(() -> fact("never-rostered"));
    }

    private static Fact fact(String code) {
        return Fact.of(Topic.ROSTER, code);
    }
}
