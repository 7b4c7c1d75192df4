package dev.rollcall.handlers.account;

import dev.rollcall.account.AccessGrant;
import dev.rollcall.account.CheckToken;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.HttpRequest;
import dev.rollcall.handlers.LogKey;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the operation a request means, and lets through only bearers who may ask for it. */
final class Router {

    /** The most bytes a body may have. */
    static final int LARGEST_BODY = 64 * 1024;

    private final CheckToken tokens;
    private final List<Route> routes;

    Router(CheckToken tokens, List<Route> routes) {
        this.tokens = tokens;
        this.routes = List.copyOf(routes);
    }

    List<Route> routes() {
        return routes;
    }

    HttpReply answer(HttpRequest request) {
        List<Route> there =
                routes.stream().filter(r -> r.match(request.path()).isPresent()).toList();
        if (there.isEmpty()) {
            return HttpReply.problem(Problem.NOT_FOUND);
        }
        return there.stream()
                .filter(route -> route.method().equals(request.method()))
                .findFirst()
                .map(route -> guarded(route, request))
                .orElseGet(() -> notAllowed(there));
    }

    private HttpReply guarded(Route route, HttpRequest request) {
        if (request.body().length > LARGEST_BODY) {
            return HttpReply.problem(Problem.BODY_TOO_LARGE);
        }
        Optional<AccessGrant> grant = tokens.check(request.bearer());
        if (grant.isEmpty()) {
            return HttpReply.problem(Problem.TOKEN_REFUSED).header("www-authenticate", "Bearer");
        }
        if (!grant.get().scopes().containsAll(route.scopes())) {
            return HttpReply.problem(Problem.SCOPE_MISSING);
        }
        if (!route.parameters().containsAll(request.query().keySet())) {
            throw new Refusal(Problem.PARAMETER_UNKNOWN);
        }
        Map<String, String> segments = route.match(request.path()).orElseThrow();
        return route.endpoint()
                .answer(new Call(request, segments, grant.get()))
                .note(LogKey.DISTRICT, segments.getOrDefault("district", ""));
    }

    private static HttpReply notAllowed(List<Route> there) {
        String allowed =
                there.stream().map(Route::method).sorted().collect(Collectors.joining(", "));
        return HttpReply.problem(Problem.METHOD_NOT_ALLOWED).header("allow", allowed);
    }
}
