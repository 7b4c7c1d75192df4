package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.account.Scope;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.sync.DecideHeld;
import dev.rollcall.sync.Decision;
import dev.rollcall.sync.PlanPage;
import dev.rollcall.sync.PlanPage.PlannedChange;
import dev.rollcall.sync.PlanPage.Standing;
import dev.rollcall.sync.ReadPlan;
import dev.rollcall.sync.ReadQuarantine;
import dev.rollcall.sync.ReadQuarantine.QuarantinePage;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.RunStore;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a run would change, what it could not read, and what a person decides about it. Plans are
 * personal data, so that seeing one needs the right to see the roster too.
 */
final class PlanEndpoints {

    private final RunStore runs;
    private final ReadPlan plans;
    private final ReadQuarantine quarantine;
    private final DecideHeld held;
    private final InstantSource clock;
    private final PriceList prices = PriceList.onDemand();

    PlanEndpoints(
            RunStore runs,
            ReadPlan plans,
            ReadQuarantine quarantine,
            DecideHeld held,
            InstantSource clock) {
        this.runs = runs;
        this.plans = plans;
        this.quarantine = quarantine;
        this.held = held;
        this.clock = clock;
    }

    List<Route> routes() {
        String run = RunEndpoints.RUN;
        return List.of(
                Route.of("GET", run + "/changes", Scope.RUNS_READ, this::changes)
                        .needing(Scope.RUNS_READ, Scope.ROSTER_READ)
                        .taking(Route.PAGED),
                Route.of("GET", run + "/quarantine", Scope.RUNS_READ, this::quarantined)
                        .taking(Route.PAGED),
                Route.of("POST", run + "/approval", Scope.RUNS_APPROVE, this::approve),
                Route.of("POST", run + "/discard", Scope.RUNS_APPROVE, this::discard));
    }

    private HttpReply changes(Call call) {
        Run run = run(call);
        Paging paging = Paging.of(call);
        PlanPage page = paging.read(() -> page(run, paging));
        return HttpReply.ok(Paging.json(page.changes(), page.next(), PlanEndpoints::change));
    }

    // A run that has come to no plan yet changes nothing.
    private PlanPage page(Run run, Paging paging) {
        return plans.page(run.district(), run.id(), paging.cursor(), paging.limit())
                .orElseGet(() -> new PlanPage(List.of(), Optional.empty()));
    }

    private static ObjectNode change(PlannedChange planned) {
        return ChangeJson.of(planned.change())
                .put("standing", Words.of(planned.standing()))
                .put("held", planned.standing() == Standing.HELD);
    }

    private HttpReply quarantined(Call call) {
        Run run = run(call);
        Paging paging = Paging.of(call);
        QuarantinePage page =
                paging.read(() -> quarantine.page(run, paging.cursor(), paging.limit()));
        return HttpReply.ok(Paging.json(page.records(), page.next(), PlanEndpoints::quarantined));
    }

    // The body is personal data of unknown form; whoever needs it looks at the portal.
    private static ObjectNode quarantined(Quarantined broken) {
        return Json.object()
                .put("kind", broken.kind().code())
                .put("id", broken.id())
                .put("code", Words.of(broken.code()))
                .put("path", broken.path());
    }

    private HttpReply approve(Call call) {
        Field body = Field.body(call.json(), Set.of("fingerprint"));
        String fingerprint = body.get("fingerprint").text();
        return reply(
                held.approve(
                        call.district(),
                        call.segment("run"),
                        fingerprint,
                        call.grant().clientId()));
    }

    private HttpReply discard(Call call) {
        return reply(held.discard(call.district(), call.segment("run"), call.grant().clientId()));
    }

    private HttpReply reply(Decision decision) {
        return switch (decision) {
            case Decision.Done(Run run) ->
                    HttpReply.accepted(RunJson.of(run, prices, clock.instant()));
            case Decision.NotFound _ -> HttpReply.problem(Problem.NOT_FOUND);
            case Decision.NotHeld(RunPhase phase) -> HttpReply.problem(notHeld(phase));
            case Decision.PlanSuperseded _ -> HttpReply.problem(Problem.PLAN_SUPERSEDED);
            case Decision.WrongPlan _ -> HttpReply.problem(Problem.PLAN_DIFFERS, "$.fingerprint");
            case Decision.Expired _ -> HttpReply.problem(Problem.HOLD_EXPIRED);
            case Decision.RunOpen(String open) ->
                    HttpReply.problem(Problem.RUN_OPEN).with("run", open);
        };
    }

    // A held run that takes no word belongs to a district that is not worked on.
    private static Problem notHeld(RunPhase phase) {
        return phase == RunPhase.HELD ? Problem.DISTRICT_PAUSED : Problem.RUN_NOT_HELD;
    }

    private Run run(Call call) {
        return runs.find(call.district(), call.segment("run"))
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }
}
