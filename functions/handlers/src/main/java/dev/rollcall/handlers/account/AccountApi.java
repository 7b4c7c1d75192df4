package dev.rollcall.handlers.account;

import dev.rollcall.account.CheckToken;
import dev.rollcall.account.IssueToken;
import dev.rollcall.district.ChangeConnection;
import dev.rollcall.explain.ExplainPerson;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.HttpRequest;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.signin.admission.Admission;
import dev.rollcall.signin.person.PersonReader;
import dev.rollcall.signin.session.CheckPersonToken;
import dev.rollcall.signin.session.Profiles;
import dev.rollcall.signin.session.ReadSession;
import dev.rollcall.sync.DecideHeld;
import dev.rollcall.sync.ReadPlan;
import dev.rollcall.sync.ReadQuarantine;
import dev.rollcall.sync.StartSync;

import java.util.List;
import java.util.stream.Stream;

/** Everything the account function answers: the token endpoint, and behind tokens the API. */
final class AccountApi {

    private static final List<String> TOKEN = List.of("oauth", "token");

    /** The one product there is until the account rooms name others. */
    private static final String PRODUCT = SeatStore.DEFAULT_PRODUCT;

    private final TokenEndpoint token;
    private final Router router;

    AccountApi(AccountPorts ports) {
        token =
                new TokenEndpoint(
                        new IssueToken(
                                ports.clients(), ports.tokens(), ports.random(), ports.clock()));
        ReadSession reading = reading(ports);
        router = new Router(callers(ports, reading), routes(ports, reading));
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
                        plans(ports),
                        roster(ports),
                        seats(ports),
                        approvals(ports),
                        explanations(ports),
                        sessions(ports, reading))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> districts(AccountPorts ports) {
        var change = new ChangeConnection(ports.connections());
        return new DistrictEndpoints(ports.connections(), change, start(ports)).routes();
    }

    private static List<Route> runs(AccountPorts ports) {
        return new RunEndpoints(ports.connections(), ports.runs(), start(ports), ports.clock())
                .routes();
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

    private static List<Route> seats(AccountPorts ports) {
        return new SeatEndpoints(ports.connections(), ports.seats(), PRODUCT).routes();
    }

    private static List<Route> approvals(AccountPorts ports) {
        return new ApprovalEndpoints(
                        ports.connections(), ports.roster(), ports.approvals(), PRODUCT)
                .routes();
    }

    private static List<Route> explanations(AccountPorts ports) {
        return new ExplanationEndpoint(
                        new ExplainPerson(
                                ports.connections(),
                                new PersonReader(ports.roster(), ports.seats()),
                                ports.seats(),
                                new Admission(ports.approvals(), ports.clock()),
                                ports.clock()))
                .routes();
    }

    private static List<Route> sessions(AccountPorts ports, ReadSession reading) {
        return new SessionEndpoints(
                        ports.sessions().sessions(),
                        reading,
                        new Profiles(ports.roster(), ports.clock()),
                        ports.sessions().limits())
                .routes();
    }

    private static StartSync start(AccountPorts ports) {
        return new StartSync(
                ports.connections(), ports.runs(), ports.queue(), ports.runIds(), ports.clock());
    }
}
