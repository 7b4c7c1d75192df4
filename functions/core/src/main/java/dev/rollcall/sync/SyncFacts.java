package dev.rollcall.sync;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.notice.Fact;
import dev.rollcall.notice.FactKind;
import dev.rollcall.notice.Outbox;
import dev.rollcall.notice.Party;
import dev.rollcall.sync.run.Hold;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.RunReport.SeatCounts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts into the outbox what a sync finds that somebody must be told. Every step may be repeated: a
 * held run is told once, a product's shortage once a month and version of the district's settings,
 * a district that is gone once a day.
 */
final class SyncFacts {

    private final Outbox outbox;

    SyncFacts(Outbox outbox) {
        this.outbox = outbox;
    }

    /** What an ended run leaves for people. */
    void ended(Connection connection, Run run, Map<String, SeatCounts> products) {
        if (run.phase() == RunPhase.HELD) {
            held(run);
        }
        products.forEach((product, seats) -> {
            if (seats.grace() + seats.waiting() > 0) {
                shortage(connection, run, product, seats);
            }
        });
    }

    private void held(Run run) {
        String rules =
                run.holds().stream()
                        .map(Hold::rule)
                        .distinct()
                        .map(rule -> rule.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.joining(", "));
        Map<String, String> details = Map.of("run", run.id(), "rules", rules);
        put(run.district(), new Fact(FactKind.HELD, "held:" + run.id(), at(run), details));
    }

    private void shortage(Connection connection, Run run, String product, SeatCounts seats) {
        int missing = seats.grace() + seats.waiting();
        long version = connection.settings().version();
        String month = YearMonth.from(at(run).atZone(ZoneOffset.UTC)).toString();
        Map<String, String> details =
                Map.of(
                        "run", run.id(),
                        "product", product,
                        "needed", Integer.toString(seats.holding() + missing),
                        "seats", Integer.toString(seats.holding()),
                        "missing", Integer.toString(missing));
        String key = "shortage:" + product + ":" + version + ":" + month;
        put(run.district(), new Fact(FactKind.SHORTAGE, key, at(run), details));
    }

    /** The portal lists the district no longer. */
    void disconnected(DistrictId district, Instant now) {
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
        put(district, new Fact(FactKind.DISCONNECTED, "disconnected:" + day, now, Map.of()));
    }

    private void put(DistrictId district, Fact fact) {
        outbox.put(Party.of(district.asString()), fact);
    }

    private static Instant at(Run run) {
        return run.endedAt().orElse(run.createdAt());
    }
}
