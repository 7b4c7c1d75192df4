package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.account.Scope;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.OpenRun;
import dev.rollcall.district.RosterScope;
import dev.rollcall.district.onboarding.AdvanceOnboarding;
import dev.rollcall.district.onboarding.AdvanceOnboarding.Outcome;
import dev.rollcall.district.onboarding.Ask;
import dev.rollcall.district.onboarding.Blocker;
import dev.rollcall.district.onboarding.ImportGate;
import dev.rollcall.district.onboarding.OnboardingEvent;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.LogKey;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;
import dev.rollcall.sync.StartResult;
import dev.rollcall.sync.StartSync;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunStore;
import dev.rollcall.sync.run.RunStore.RunPage;
import dev.rollcall.sync.run.Trigger;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /v1/districts/{district}/runs}: asking for runs, and seeing how they go. */
final class RunEndpoints {

    static final String RUNS = "/v1/districts/{district}/runs";
    static final String RUN = RUNS + "/{run}";

    private final ConnectionStore connections;
    private final RunStore runs;
    private final StartSync start;
    private final InstantSource clock;
    private final AdvanceOnboarding advance;
    private final PriceList prices = PriceList.onDemand();

    RunEndpoints(
            ConnectionStore connections,
            RunStore runs,
            StartSync start,
            AdvanceOnboarding advance,
            InstantSource clock) {
        this.connections = connections;
        this.advance = advance;
        this.runs = runs;
        this.start = start;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.of("POST", RUNS, Scope.RUNS_REQUEST, this::request),
                Route.of("GET", RUNS, Scope.RUNS_READ, this::list).taking(Route.PAGED),
                Route.of("GET", RUN, Scope.RUNS_READ, this::show));
    }

    private HttpReply request(Call call) {
        DistrictId district = call.district();
        Field body = Field.body(call.json(), Set.of("mode", "scope"));
        RunMode mode = body.get("mode").word(RunMode::of);
        Optional<HttpReply> refused =
                body.find("scope").isPresent() ? Optional.empty() : askFor(district, mode, call);
        return refused.orElseGet(() -> reply(district, started(district, mode, body)));
    }

    /** Asks for a full run. */
    HttpReply full(DistrictId district, Call call) {
        return askFor(district, RunMode.FULL, call)
                .orElseGet(
                        () -> reply(district, start.request(district, RunMode.FULL, Trigger.API)));
    }

    /** Asks for one teacher's classes and their students, and for nothing else (R3). */
    HttpReply teacher(DistrictId district, RosterScope teacher) {
        return reply(district, start.request(district, RunMode.FULL, teacher, Trigger.API));
    }

    private HttpReply reply(DistrictId district, StartResult started) {
        return switch (started) {
            case StartResult.Opened(Run run) -> accepted(json(run)).note(LogKey.RUN, run.id());
            case StartResult.Joined(OpenRun open) -> accepted(joined(district, open));
            case StartResult.Crowded _ -> HttpReply.problem(Problem.PARTS_WAITING);
            case StartResult.UnknownDistrict _ -> HttpReply.problem(Problem.NOT_FOUND);
            case StartResult.NotActive(ConnectionState state) ->
                    HttpReply.problem(notActive(state));
            case StartResult.NotReady(Blocker blocker) -> OnboardingProblems.blocked(blocker);
        };
    }

    /** Where nobody approves requests, asking for the roster is the request (product.md R28). */
    private Optional<HttpReply> askFor(DistrictId district, RunMode mode, Call call) {
        boolean isARequest =
                (mode == RunMode.FULL || mode == RunMode.DELTA)
                        && connections
                                .find(district)
                                .filter(c -> ImportGate.waitsForRequestAlone(c, clock.instant()))
                                .isPresent();
        Ask ask = Ask.of(OnboardingEvent.REQUEST, Acts.by(call));
        return isARequest && advance.take(district, ask) instanceof Outcome.Refused refused
                ? Optional.of(OnboardingProblems.refused(refused))
                : Optional.empty();
    }

    private static Problem notActive(ConnectionState state) {
        return switch (state) {
            case NOT_ENABLED -> Problem.DISTRICT_NOT_ENABLED;
            case DISCONNECTED -> Problem.DISTRICT_DISCONNECTED;
            case PAUSED, ACTIVE -> Problem.DISTRICT_PAUSED;
        };
    }

    private StartResult started(DistrictId district, RunMode mode, Field body) {
        return body.find("scope")
                .map(ScopeJson::read)
                .map(scope -> start.request(district, mode, scope, Trigger.API))
                .orElseGet(() -> start.request(district, mode, Trigger.API));
    }

    // A claim is written before its run, so that the run may not be there for a moment.
    private ObjectNode joined(DistrictId district, OpenRun open) {
        Run run = runs.find(district, open.runId()).orElseGet(() -> claimed(district, open));
        return json(run).put("joined", true);
    }

    private static Run claimed(DistrictId district, OpenRun open) {
        Run run =
                Run.queued(
                        open.runId(),
                        district,
                        RunMode.of(open.mode()).orElseThrow(),
                        Words.trigger(open.trigger()),
                        open.at());
        return open.scope().map(run::within).orElse(run);
    }

    private static HttpReply accepted(ObjectNode run) {
        String path = "/v1/districts/" + run.path("district").textValue() + "/runs/";
        return HttpReply.accepted(run).header("location", path + run.path("id").textValue());
    }

    private HttpReply list(Call call) {
        Paging paging = Paging.of(call);
        DistrictId district = call.district();
        if (connections.find(district).isEmpty()) {
            return HttpReply.problem(Problem.NOT_FOUND);
        }
        RunPage page = paging.read(() -> runs.page(district, paging.cursor(), paging.limit()));
        return HttpReply.ok(Paging.json(page.runs(), page.next(), this::json));
    }

    private HttpReply show(Call call) {
        DistrictId district = call.district();
        Run run =
                runs.find(district, call.segment("run"))
                        .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        ObjectNode json = json(run);
        runs.report(district, run.id()).ifPresent(r -> json.set("report", ReportJson.of(r)));
        return HttpReply.ok(json);
    }

    private ObjectNode json(Run run) {
        return RunJson.of(run, prices, clock.instant());
    }
}
