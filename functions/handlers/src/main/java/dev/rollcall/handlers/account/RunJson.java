package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.handlers.Advice;
import dev.rollcall.handlers.Json;
import dev.rollcall.sync.run.Approval;
import dev.rollcall.sync.run.Hold;
import dev.rollcall.sync.run.PlanSeal;
import dev.rollcall.sync.run.Progress;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.Usage;
import dev.rollcall.sync.run.Waiting;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A run as the API shows it. */
final class RunJson {

    private static final int MILLI = 3;

    private RunJson() {}

    /**
     * A run without its report.
     *
     * @param now until when an open run has lasted
     */
    static ObjectNode of(Run run, PriceList prices, Instant now) {
        ObjectNode json = Json.object();
        json.put("id", run.id());
        json.put("district", run.district().asString());
        json.put("mode", run.mode().code());
        json.put("trigger", run.trigger().code());
        run.scope().ifPresent(scope -> json.set("scope", ScopeJson.of(scope)));
        json.put("state", run.phase().code());
        json.put("open", run.isOpen());
        run.code().ifPresent(code -> json.put("code", code.code()));
        run.code()
                .flatMap(code -> Advice.of(code, run.district()))
                .ifPresent(advice -> json.put("advice", advice));
        run.progress().waiting().ifPresent(waiting -> json.set("waiting", waiting(waiting)));
        times(json, run, now);
        json.set("progress", progress(run.progress()));
        run.plan().ifPresent(plan -> json.set("plan", plan(plan)));
        ArrayNode holds = json.putArray("holds");
        run.holds().forEach(hold -> holds.add(hold(hold)));
        run.approval().ifPresent(approval -> json.set("approval", approval(approval)));
        json.put("settingsVersion", run.settingsVersion());
        json.set("usage", usage(run, prices));
        return json;
    }

    private static void times(ObjectNode json, Run run, Instant now) {
        json.put("createdAt", run.createdAt().toString());
        put(json, "startedAt", run.startedAt());
        put(json, "endedAt", run.endedAt());
        Instant end = run.endedAt().orElse(now);
        long millis =
                run.startedAt().map(start -> Duration.between(start, end).toMillis()).orElse(0L);
        json.put("durationMillis", millis);
    }

    private static ObjectNode waiting(Waiting waiting) {
        return Json.object()
                .put("code", waiting.code().code())
                .put("until", waiting.until().toString());
    }

    private static ObjectNode progress(Progress progress) {
        return Json.object()
                .put("slice", progress.slice())
                .put("attempt", progress.attempt())
                .put("failures", progress.failures())
                .put("readRecords", progress.readRecords())
                .put("appliedChunks", progress.appliedChunks())
                .put("seenAt", progress.seenAt().toString());
    }

    private static ObjectNode plan(PlanSeal plan) {
        return Json.object()
                .put("fingerprint", plan.fingerprint())
                .put("changes", plan.changes())
                .put("chunks", plan.chunks());
    }

    private static ObjectNode hold(Hold hold) {
        ObjectNode json = Json.object();
        json.put("rule", hold.rule().code());
        json.put("kind", hold.kind().code());
        put(json, "school", Optional.of(hold.schoolId()).filter(id -> !id.isEmpty()));
        return json.put("changes", hold.changes()).put("of", hold.of());
    }

    private static ObjectNode approval(Approval approval) {
        return Json.object()
                .put("by", approval.by())
                .put("at", approval.at().toString())
                .put("fingerprint", approval.fingerprint());
    }

    private static ObjectNode usage(Run run, PriceList prices) {
        Usage used = run.usage();
        return Json.object()
                .put("requests", used.portalRequests())
                .put("readCapacityUnits", units(used.readMilliUnits()))
                .put("writeCapacityUnits", units(used.writeMilliUnits()))
                .put("rosterWriteCapacityUnits", units(used.rosterWriteMilliUnits()))
                .put("workedMillis", used.worked().toMillis())
                .put("estimatedCostMicroDollars", prices.microDollars(run));
    }

    private static BigDecimal units(long milliUnits) {
        BigDecimal exact = BigDecimal.valueOf(milliUnits, MILLI).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private static void put(ObjectNode json, String name, Optional<?> value) {
        value.ifPresent(present -> json.put(name, present.toString()));
    }
}
