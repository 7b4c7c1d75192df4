package dev.rollcall.handlers;

/**
 * Everything that is counted: the closed list of metric names. Their dimensions are log keys whose
 * values come from closed lists, so that the number of metrics does not grow with districts.
 */
public enum Metric {
    RUNS("Runs", Unit.COUNT),
    FAILED_RUNS("FailedRuns", Unit.COUNT),
    QUEUED_TIME("QueuedTime", Unit.MILLISECONDS),
    READING_TIME("ReadingTime", Unit.MILLISECONDS),
    CHECKING_TIME("CheckingTime", Unit.MILLISECONDS),
    APPLYING_TIME("ApplyingTime", Unit.MILLISECONDS),
    PORTAL_REQUESTS("PortalRequests", Unit.COUNT),
    READ_CAPACITY_UNITS("ReadCapacityUnits", Unit.COUNT),
    WRITE_CAPACITY_UNITS("WriteCapacityUnits", Unit.COUNT),
    RECORDS_CREATED("RecordsCreated", Unit.COUNT),
    RECORDS_UPDATED("RecordsUpdated", Unit.COUNT),
    RECORDS_ARCHIVED("RecordsArchived", Unit.COUNT),
    RECORDS_RESTORED("RecordsRestored", Unit.COUNT),
    RECORDS_QUARANTINED("RecordsQuarantined", Unit.COUNT),
    RECORDS_HELD("RecordsHeld", Unit.COUNT),
    SEATS_HELD("SeatsHeld", Unit.COUNT),
    SEATS_IN_GRACE("SeatsInGrace", Unit.COUNT),
    SEATS_WAITING("SeatsWaiting", Unit.COUNT),
    DISTRICTS("Districts", Unit.COUNT),
    STALE_DISTRICTS("StaleDistricts", Unit.COUNT),
    FRESHNESS_MEDIAN("FreshnessMedian", Unit.SECONDS),
    FRESHNESS_P95("FreshnessP95", Unit.SECONDS),
    FRESHNESS_OLDEST("FreshnessOldest", Unit.SECONDS),
    HELD_RUNS("HeldRuns", Unit.COUNT),
    OLDEST_HOLD("OldestHold", Unit.SECONDS),
    SIGN_INS("SignIns", Unit.COUNT),
    SIGN_IN_FAILURES("SignInFailures", Unit.COUNT),
    WEBHOOKS("Webhooks", Unit.COUNT),
    WEBHOOK_REFUSALS("WebhookRefusals", Unit.COUNT),
    COLD_STARTS("ColdStarts", Unit.COUNT),
    BROKEN("Broken", Unit.COUNT);

    private final String key;
    private final Unit unit;

    Metric(String key, Unit unit) {
        this.key = key;
        this.unit = unit;
    }

    /** The metric's name. */
    public String key() {
        return key;
    }

    String unit() {
        return unit.key;
    }

    private enum Unit {
        COUNT("Count"),
        MILLISECONDS("Milliseconds"),
        SECONDS("Seconds");

        private final String key;

        Unit(String key) {
            this.key = key;
        }
    }
}
