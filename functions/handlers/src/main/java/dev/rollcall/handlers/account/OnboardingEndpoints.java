package dev.rollcall.handlers.account;

import dev.rollcall.account.member.Permission;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.onboarding.AdvanceOnboarding;
import dev.rollcall.district.onboarding.AdvanceOnboarding.Outcome;
import dev.rollcall.district.onboarding.Ask;
import dev.rollcall.district.onboarding.OnboardingJournal;
import dev.rollcall.district.onboarding.OnboardingJournal.JournalPage;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;
import dev.rollcall.sync.ReviewShared;
import dev.rollcall.sync.StartSync;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.Trigger;

import java.time.InstantSource;
import java.util.List;

/** {@code /v1/districts/{district}/onboarding}: how far it has come, and what is decided in it. */
final class OnboardingEndpoints {
    static final String ONBOARDING = "/v1/districts/{district}/onboarding";

    private final ConnectionStore connections;
    private final AdvanceOnboarding advance;
    private final OnboardingJournal journal;
    private final ReviewShared review;
    private final StartSync start;
    private final InstantSource clock;

    OnboardingEndpoints(
            ConnectionStore connections,
            AdvanceOnboarding advance,
            OnboardingJournal journal,
            ReviewShared review,
            StartSync start,
            InstantSource clock) {
        this.connections = connections;
        this.advance = advance;
        this.journal = journal;
        this.review = review;
        this.start = start;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.ofActors("GET", ONBOARDING, Permission.VIEW_ACCOUNT, this::show),
                Route.ofActors("POST", ONBOARDING + "/events", Permission.ONBOARD, this::advance),
                Route.ofActors(
                                "GET",
                                ONBOARDING + "/decisions",
                                Permission.VIEW_JOURNAL,
                                this::decisions)
                        .taking(Route.PAGED),
                Route.ofActors(
                        "GET", ONBOARDING + "/review", Permission.DECIDE_GATES, this::review));
    }

    private HttpReply show(Call call) {
        return shown(connection(call));
    }

    private HttpReply advance(Call call) {
        Connection before = connection(call);
        Ask ask = OnboardingAsk.read(call.json(), Acts.by(call), before.settings().signIn());
        return switch (advance.take(before.id(), ask)) {
            case Outcome.Taken(Connection after, boolean opens) -> {
                if (opens && after.isActive()) {
                    start.request(after.id(), RunMode.FULL, Trigger.API);
                }
                yield shown(after);
            }
            case Outcome.Refused refused -> OnboardingProblems.refused(refused);
            case Outcome.UnknownDistrict _ -> HttpReply.problem(Problem.NOT_FOUND);
        };
    }

    private HttpReply decisions(Call call) {
        Paging paging = Paging.of(call);
        Connection connection = connection(call);
        JournalPage page =
                paging.read(() -> journal.page(connection.id(), paging.cursor(), paging.limit()));
        return HttpReply.ok(Paging.json(page.decisions(), page.next(), OnboardingJson::decision));
    }

    private HttpReply review(Call call) {
        return review.of(call.district())
                .map(ReviewJson::of)
                .map(HttpReply::ok)
                .orElseGet(() -> HttpReply.problem(Problem.REVIEW_MISSING));
    }

    private HttpReply shown(Connection connection) {
        return HttpReply.ok(OnboardingJson.of(connection, clock.instant()))
                .version(connection.onboarding().number());
    }

    private Connection connection(Call call) {
        return connections.find(call.district()).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }
}
