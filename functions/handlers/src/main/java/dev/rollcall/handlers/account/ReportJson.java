package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.handlers.Advice;
import dev.rollcall.handlers.Json;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.sync.run.RunReport;

import java.util.function.ToIntBiFunction;

/**
 * A run's report as the API shows it: every count over all schools, and those above zero by school.
 */
final class ReportJson {

    private ReportJson() {}

    static ObjectNode of(RunReport report) {
        ObjectNode json = Json.object();
        json.set("kinds", kinds(report.tally()::total, Zeros.SHOWN));
        ArrayNode schools = json.putArray("schools");
        report.tally().forEachSchool((school, row) -> schools.add(school(report.tally(), school)));
        json.put("orphanMemberships", report.orphanMemberships());
        json.put("duplicates", report.duplicates());
        ArrayNode remarks = json.putArray("remarks");
        report.remarks().forEach(remark -> remarks.add(remark(remark)));
        json.set("seats", seats(report.seats()));
        ObjectNode products = json.putObject("products");
        report.products().forEach((product, counts) -> products.set(product, seats(counts)));
        return json;
    }

    private static ObjectNode school(Tally tally, String school) {
        ObjectNode json = Json.object();
        json.put("school", school);
        json.set(
                "kinds", kinds((kind, outcome) -> tally.of(school, kind, outcome), Zeros.LEFT_OUT));
        return json;
    }

    private static ObjectNode kinds(ToIntBiFunction<Kind, Outcome> count, Zeros zeros) {
        ObjectNode json = Json.object();
        for (Kind kind : Kind.values()) {
            ObjectNode outcomes = Json.object();
            for (Outcome outcome : Outcome.values()) {
                int number = count.applyAsInt(kind, outcome);
                if (number != 0 || zeros == Zeros.SHOWN) {
                    outcomes.put(outcome.code(), number);
                }
            }
            if (!outcomes.isEmpty()) {
                json.set(kind.code(), outcomes);
            }
        }
        return json;
    }

    /** What a run noticed, and what the district can do about it. */
    static ObjectNode remark(Remark remark) {
        return Json.object()
                .put("code", remark.code().code())
                .put("subject", remark.subject())
                .put("count", remark.count())
                .put("advice", Advice.of(remark.code()));
    }

    private static ObjectNode seats(RunReport.SeatCounts seats) {
        return Json.object()
                .put("granted", seats.granted())
                .put("freed", seats.freed())
                .put("holding", seats.holding())
                .put("grace", seats.grace())
                .put("waiting", seats.waiting());
    }

    private enum Zeros {
        SHOWN,
        LEFT_OUT
    }
}
