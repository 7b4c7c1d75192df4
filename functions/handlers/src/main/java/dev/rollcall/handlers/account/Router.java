package dev.rollcall.handlers.account;

import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.HttpRequest;
import dev.rollcall.handlers.LogKey;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the operation a request means, and lets through only callers it is for. */
final class Router {

    /** The most bytes a body may have. */
    static final int LARGEST_BODY = 64 * 1024;

    /** What the log line tells of a path. */
    private static final Map<String, LogKey> NOTED =
            Map.of("district", LogKey.DISTRICT, "account", LogKey.ACCOUNT);

    private final Callers callers;
    private final ActorsOfCalls actors;
    private final OnceOnly onceOnly;
    private final List<Route> routes;

    Router(Callers callers, ActorsOfCalls actors, OnceOnly onceOnly, List<Route> routes) {
        this.callers = callers;
        this.actors = actors;
        this.onceOnly = onceOnly;
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
        Optional<Caller> caller = callers.of(request);
        if (caller.isEmpty()) {
            return HttpReply.problem(Problem.TOKEN_REFUSED).header("www-authenticate", "Bearer");
        }
        if (!route.permit().lets(caller.get())) {
            return HttpReply.problem(Problem.SCOPE_MISSING);
        }
        if (!route.parameters().containsAll(request.query().keySet())) {
            throw new Refusal(Problem.PARAMETER_UNKNOWN);
        }
        Map<String, String> segments = route.match(request.path()).orElseThrow();
        Call call = new Call(request, segments, caller.get());
        HttpReply reply = onceOnly.answer(route, actors.named(route, call));
        NOTED.forEach((segment, key) -> {
            if (segments.containsKey(segment)) {
                reply.note(key, segments.getOrDefault(segment, ""));
            }
        });
        return reply;
    }

    private static HttpReply notAllowed(List<Route> there) {
        String allowed =
                there.stream().map(Route::method).sorted().collect(Collectors.joining(", "));
        return HttpReply.problem(Problem.METHOD_NOT_ALLOWED).header("allow", allowed);
    }
}
