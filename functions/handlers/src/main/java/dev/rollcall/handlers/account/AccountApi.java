package dev.rollcall.handlers.account;

import dev.rollcall.account.CheckToken;
import dev.rollcall.account.IssueToken;
import dev.rollcall.account.subscription.DistrictPools;
import dev.rollcall.account.subscription.SeatPools;
import dev.rollcall.district.ChangeConnection;
import dev.rollcall.district.onboarding.AdvanceOnboarding;
import dev.rollcall.district.onboarding.TellDecisions;
import dev.rollcall.explain.CheckPair;
import dev.rollcall.explain.ExplainPerson;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.HttpRequest;
import dev.rollcall.signin.admission.Admission;
import dev.rollcall.signin.person.PersonReader;
import dev.rollcall.signin.session.CheckPersonToken;
import dev.rollcall.signin.session.Profiles;
import dev.rollcall.signin.session.ReadSession;
import dev.rollcall.sync.DecideHeld;
import dev.rollcall.sync.ReadPlan;
import dev.rollcall.sync.ReadQuarantine;
import dev.rollcall.sync.RefreshAtLogin;
import dev.rollcall.sync.ReviewShared;
import dev.rollcall.sync.StartSync;

import java.util.List;
import java.util.stream.Stream;

/** Everything the account function answers: the token endpoint, and behind tokens the API. */
final class AccountApi {

    private static final List<String> TOKEN = List.of("oauth", "token");

    private final TokenEndpoint token;
    private final Router router;

    AccountApi(AccountPorts ports) {
        token =
                new TokenEndpoint(
                        new IssueToken(
                                ports.clients(), ports.tokens(), ports.random(), ports.clock()));
        ReadSession reading = reading(ports);
        router =
                new Router(
                        callers(ports, reading),
                        new ActorsOfCalls(ports.customers().accounts(), ports.connections()),
                        new OnceOnly(ports.customers().answers()),
                        routes(ports, reading));
    }

    HttpReply answer(HttpRequest request) {
        return request.path().equals(TOKEN) ? token.answer(request) : router.answer(request);
    }

    List<Route> routes() {
        return router.routes();
    }

    private static ReadSession reading(AccountPorts ports) {
        return new ReadSession(
                ports.sessions().sessions(),
                ports.connections(),
                new PersonReader(ports.roster(), ports.seats()),
                ports.sessions().logins(),
                ports.sessions().limits(),
                ports.clock());
    }

    private static Callers callers(AccountPorts ports, ReadSession reading) {
        return new Callers(
                new CheckToken(ports.tokens(), ports.clock()),
                new CheckPersonToken(ports.sessions().personTokens(), reading, ports.clock()));
    }

    private static List<Route> routes(AccountPorts ports, ReadSession reading) {
        return Stream.of(
                        districts(ports),
                        runs(ports),
                        onboarding(ports),
                        pair(ports),
                        plans(ports),
                        roster(ports),
                        new SeatRoutes(ports, wish(ports), seatJournal(ports)).routes(),
                        explanations(ports),
                        sessions(ports, reading),
                        subscriptions(ports),
                        quotes(ports),
                        new CustomerRoutes(ports, runEndpoints(ports), pools(ports)).routes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> districts(AccountPorts ports) {
        var change = new ChangeConnection(ports.connections(), ports.clock());
        return new DistrictEndpoints(
                        ports.connections(), change, wish(ports), seatJournal(ports), ports.clock())
                .routes();
    }

    private static List<Route> runs(AccountPorts ports) {
        return runEndpoints(ports).routes();
    }

    private static RunEndpoints runEndpoints(AccountPorts ports) {
        return new RunEndpoints(
                ports.connections(), ports.runs(), start(ports), advance(ports), ports.clock());
    }

    private static List<Route> onboarding(AccountPorts ports) {
        return new OnboardingEndpoints(
                        ports.connections(),
                        advance(ports),
                        ports.onboarding().journal(),
                        new ReviewShared(ports.runs(), ports.plans()),
                        start(ports),
                        ports.clock())
                .routes();
    }

    private static List<Route> pair(AccountPorts ports) {
        return new PairEndpoint(
                        ports.connections(),
                        new CheckPair(ports.sessions().logins(), ports.roster()),
                        new ReviewShared(ports.runs(), ports.plans()))
                .routes();
    }

    private static AdvanceOnboarding advance(AccountPorts ports) {
        TellDecisions telling =
                new TellDecisions(
                        ports.connections(),
                        ports.onboarding().journal(),
                        ports.onboarding().outbox());
        return new AdvanceOnboarding(ports.connections(), telling, ports.clock());
    }

    private static List<Route> plans(AccountPorts ports) {
        return new PlanEndpoints(
                        ports.runs(),
                        new ReadPlan(ports.runs(), ports.plans()),
                        new ReadQuarantine(ports.plans()),
                        new DecideHeld(
                                ports.connections(), ports.runs(), ports.queue(), ports.clock()),
                        ports.clock())
                .routes();
    }

    private static List<Route> roster(AccountPorts ports) {
        return new RosterEndpoints(ports.connections(), ports.roster(), ports.clock()).routes();
    }

    private static CallJournal seatJournal(AccountPorts ports) {
        return new CallJournal(ports.customers().accounts(), ports.clock());
    }

    private static SeatWish wish(AccountPorts ports) {
        return new SeatWish(start(ports));
    }

    private static List<Route> explanations(AccountPorts ports) {
        return new ExplanationEndpoint(
                        new ExplainPerson(
                                ports.connections(),
                                new PersonReader(ports.roster(), ports.seats()),
                                ports.seats(),
                                new Admission(ports.licences(), ports.clock()),
                                ports.sessions().logins(),
                                ports.clock()))
                .routes();
    }

    private static List<Route> sessions(AccountPorts ports, ReadSession reading) {
        return new SessionEndpoints(
                        ports.sessions().sessions(),
                        reading,
                        new Profiles(ports.roster(), ports.clock()),
                        new ComingTeachers(
                                new RefreshAtLogin(ports.sessions().refreshes(), start(ports))),
                        ports.sessions().limits())
                .routes();
    }

    private static List<Route> subscriptions(AccountPorts ports) {
        return new SubscriptionEndpoints(
                        ports.customers().accounts(),
                        ports.sale(),
                        pools(ports),
                        ports.clock(),
                        usual(ports))
                .routes();
    }

    private static SeatPools pools(AccountPorts ports) {
        return new DistrictPools(
                ports.customers().accounts(),
                ports.sale().subscriptions(),
                ports.connections(),
                ports.seats(),
                ports.clock(),
                wish(ports)::of);
    }

    private static List<Route> quotes(AccountPorts ports) {
        return new QuoteEndpoints(
                        ports.customers().accounts(), ports.sale(), ports.clock(), usual(ports))
                .routes();
    }

    /** The product that is meant where none is named. */
    private static String usual(AccountPorts ports) {
        return ports.sale().vendor().products().getFirst().id();
    }

    private static StartSync start(AccountPorts ports) {
        return new StartSync(
                ports.connections(), ports.runs(), ports.queue(), ports.runIds(), ports.clock());
    }
}
