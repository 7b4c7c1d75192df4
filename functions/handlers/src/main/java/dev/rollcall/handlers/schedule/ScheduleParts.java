package dev.rollcall.handlers.schedule;

import dev.rollcall.district.onboarding.AdvanceOnboarding;
import dev.rollcall.district.onboarding.KeepOnboarding;
import dev.rollcall.district.onboarding.TellDecisions;
import dev.rollcall.handlers.LogKey;
import dev.rollcall.handlers.Wiring;
import dev.rollcall.sync.ScheduleTick;
import dev.rollcall.sync.TickReport;

import java.util.Locale;
import java.util.Map;

/** The schedule function, put together. */
final class ScheduleParts {

    static final String[] NEEDED =
            Wiring.withPortals(
                    "DISTRICT_TABLE",
                    "RUN_TABLE",
                    "CLEVER_SYNC_QUEUE_URL",
                    "CLASSLINK_SYNC_QUEUE_URL",
                    "LATER_QUEUE_URL",
                    "VENDOR_PROFILE",
                    "CLEVER_SIGN_IN_SECRET_ARN",
                    "CLEVER_FIRST_ROSTER",
                    "CLASSLINK_FIRST_ROSTER");

    private ScheduleParts() {}

    static ScheduleTick tick(Wiring wiring) {
        return new ScheduleTick(
                wiring.pairedPortals(wiring.classLinkPace()),
                wiring.syncStores(),
                wiring.queue(),
                wiring.times(),
                wiring.newcomers(),
                keepOnboarding(wiring),
                wiring.runLog());
    }

    private static KeepOnboarding keepOnboarding(Wiring wiring) {
        TellDecisions telling = wiring.tellDecisions();
        return new KeepOnboarding(
                new AdvanceOnboarding(wiring.stores().connections(), telling, wiring.clock()),
                telling,
                wiring.clock());
    }

    static Map<LogKey, Integer> line(TickReport report) {
        return Map.of(
                LogKey.COUNT, report.districts(),
                LogKey.DISCOVERED, report.discovered(),
                LogKey.DISCONNECTED, report.disconnected(),
                LogKey.STARTED, report.started(),
                LogKey.POLLED, report.polled(),
                LogKey.REQUEUED, report.requeued());
    }

    /** The answer, which only a person who invokes the function by hand ever sees. */
    static String json(TickReport report) {
        return String.format(
                Locale.ROOT,
                "{\"districts\":%d,\"discovered\":%d,\"disconnected\":%d,"
                        + "\"started\":%d,\"polled\":%d,\"requeued\":%d}",
                report.districts(),
                report.discovered(),
                report.disconnected(),
                report.started(),
                report.polled(),
                report.requeued());
    }
}
