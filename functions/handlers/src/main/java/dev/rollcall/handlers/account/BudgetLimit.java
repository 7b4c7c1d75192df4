package dev.rollcall.handlers.account;

import dev.rollcall.district.ChangeBudget;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The numbers of a change budget by their names in JSON. */
enum BudgetLimit {
    ARCHIVE_PERCENT("archivePercent", ChangeBudget::archivePercent),
    ARCHIVE_FLOOR("archiveFloor", ChangeBudget::archiveFloor),
    ARCHIVE_PEOPLE("archivePeople", ChangeBudget::archivePeople),
    SMALL_FLOOR("smallFloor", ChangeBudget::smallFloor),
    GROWTH_PERCENT("growthPercent", ChangeBudget::growthPercent),
    GROWTH_FLOOR("growthFloor", ChangeBudget::growthFloor),
    SCHEMA_PERCENT("schemaPercent", ChangeBudget::schemaPercent),
    CHURN_PERCENT("churnPercent", ChangeBudget::churnPercent),
    ROLE_FLIP_PERCENT("roleFlipPercent", ChangeBudget::roleFlipPercent);

    private static final int MOST_PERCENT = 100;
    private static final int MOST_RECORDS = 1_200_000;

    private final String code;
    private final ToIntFunction<ChangeBudget> read;

    BudgetLimit(String code, ToIntFunction<ChangeBudget> read) {
        this.code = code;
        this.read = read;
    }

    String code() {
        return code;
    }

    int of(ChangeBudget budget) {
        return read.applyAsInt(budget);
    }

    /** The largest value that makes sense. Growth may well be more than everything there was. */
    int most() {
        return code.endsWith("Percent") && this != GROWTH_PERCENT ? MOST_PERCENT : MOST_RECORDS;
    }

    static ChangeBudget budget(
            Map<BudgetLimit, Integer> limits, Optional<ChangeBudget.Rollover> rollover) {
        return new ChangeBudget(
                in(limits, ARCHIVE_PERCENT),
                in(limits, ARCHIVE_FLOOR),
                in(limits, ARCHIVE_PEOPLE),
                in(limits, SMALL_FLOOR),
                in(limits, GROWTH_PERCENT),
                in(limits, GROWTH_FLOOR),
                in(limits, SCHEMA_PERCENT),
                in(limits, CHURN_PERCENT),
                in(limits, ROLE_FLIP_PERCENT),
                rollover);
    }

    private static int in(Map<BudgetLimit, Integer> limits, BudgetLimit limit) {
        return Objects.requireNonNull(limits.get(limit), limit.code);
    }
}
