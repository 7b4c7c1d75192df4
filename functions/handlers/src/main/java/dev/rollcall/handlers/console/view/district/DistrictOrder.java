package dev.rollcall.handlers.console.view.district;

import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictBrief;
import dev.rollcall.district.NextActor;
import dev.rollcall.sync.Freshness;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** The orders a list of districts can have; ties go by id. */
enum DistrictOrder {
    /** Held first, then what else an operator must do, then failures, then the stalest. */
    ATTENTION("what needs attention") {
        @Override
        Comparator<DistrictBrief> by(Instant now) {
            return Comparator.<DistrictBrief>comparingInt(brief -> brief.heldRuns() > 0 ? 0 : 1)
                    .thenComparingInt(brief -> brief.nextActor() == NextActor.OPERATOR ? 0 : 1)
                    .thenComparingInt(brief -> failed(brief) ? 0 : 1)
                    .thenComparingInt(brief -> brief.state() == ConnectionState.ACTIVE ? 0 : 1)
                    .thenComparing(brief -> age(brief, now), Comparator.reverseOrder());
        }
    },
    STALEST("stalest first") {
        @Override
        Comparator<DistrictBrief> by(Instant now) {
            return Comparator.comparing(brief -> age(brief, now), Comparator.reverseOrder());
        }
    },
    LARGEST("most people first") {
        @Override
        Comparator<DistrictBrief> by(Instant now) {
            return Comparator.comparingInt(DistrictBrief::people).reversed();
        }
    },
    NAME("name") {
        @Override
        Comparator<DistrictBrief> by(Instant now) {
            return Comparator.comparing(brief -> brief.name().toLowerCase(Locale.ROOT));
        }
    };

    private final String words;

    DistrictOrder(String words) {
        this.words = words;
    }

    abstract Comparator<DistrictBrief> by(Instant now);

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return words;
    }

    /** The order of this code; that of attention for any other. */
    static DistrictOrder of(String code) {
        return Arrays.stream(values())
                .filter(order -> order.code().equals(code))
                .findFirst()
                .orElse(ATTENTION);
    }

    private static boolean failed(DistrictBrief brief) {
        return brief.lastOutcome().equals("failed") || brief.lastOutcome().equals("refused");
    }

    private static Duration age(DistrictBrief brief, Instant now) {
        return brief.goodAt().map(at -> Freshness.since(at, now)).orElse(Duration.ZERO);
    }
}
