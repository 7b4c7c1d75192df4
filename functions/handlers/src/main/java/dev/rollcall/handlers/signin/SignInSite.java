package dev.rollcall.handlers.signin;

import dev.rollcall.district.Portal;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.HttpRequest;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;
import dev.rollcall.handlers.SignInOptions;
import dev.rollcall.handlers.Trouble;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Everything the sign-in function answers: pages for people, JSON for the product's back end. */
final class SignInSite {

    private static final int LARGEST_BODY = 64 * 1024;
    private static final String KEYS = "/.well-known/jwks.json";
    private static final String REDEEM = "/sign-in/redeem";
    private static final Set<String> FOR_PROGRAMS = Set.of(KEYS, REDEEM);

    private final Map<String, Map<String, Endpoint>> fixed;
    private final PortalRoutes portals;
    private final Trouble trouble;

    SignInSite(SignInPorts ports, SignInOptions options, Trouble trouble) {
        SignInRooms rooms = SignInRooms.over(ports, options.limits());
        Answers answers = new Answers(options);
        FormRoutes forms = new FormRoutes(rooms, answers, new OwnForms(options.publicUrl()));
        this.portals = new PortalRoutes(rooms, answers);
        this.trouble = trouble;
        this.fixed =
                Map.of(
                        KEYS,
                        Map.of("GET", new KeysRoute(ports.publicKeys())::show),
                        REDEEM,
                        Map.of("POST", new RedeemRoute(ports, rooms.redeem())::redeem),
                        "/sign-in/continue",
                        Map.of("GET", forms::look, "POST", forms::goOn),
                        "/sign-in/refused",
                        Map.of("GET", AsideRoute::show),
                        "/sign-out",
                        Map.of("GET", forms::askSignOut, "POST", forms::signOut));
    }

    /** Whether whoever asks this reads JSON and no pages. */
    static boolean isForPrograms(String path) {
        return FOR_PROGRAMS.contains(path);
    }

    /** By whose callback somebody came, if by any. */
    static Optional<Portal> callback(String path) {
        return Arrays.stream(Portal.values())
                .filter(portal -> path.equals("/sign-in/" + portal.code() + "/callback"))
                .findFirst();
    }

    HttpReply answer(HttpRequest request) {
        String path = "/" + String.join("/", request.path());
        Map<String, Endpoint> methods = fixed.getOrDefault(path, ofPortal(request.path()));
        if (methods.isEmpty()) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        Endpoint endpoint = methods.get(request.method());
        if (endpoint == null) {
            return notAllowed(path, methods.keySet());
        }
        if (request.body().length > LARGEST_BODY) {
            throw new Refusal(Problem.BODY_TOO_LARGE);
        }
        return endpoint.apply(request);
    }

    /** One callback path per portal, so that neither's answer is taken for the other's (S-06). */
    private Map<String, Endpoint> ofPortal(List<String> path) {
        if (path.size() < 2 || !path.getFirst().equals("sign-in")) {
            return Map.of();
        }
        return Portal.of(path.get(1))
                .map(portal -> ofPortal(portal, path.subList(2, path.size())))
                .orElse(Map.of());
    }

    private Map<String, Endpoint> ofPortal(Portal portal, List<String> rest) {
        if (rest.isEmpty()) {
            return Map.of("GET", request -> portals.begin(portal, request));
        }
        return rest.equals(List.of("callback"))
                ? Map.of("GET", request -> portals.callback(portal, request))
                : Map.of();
    }

    private HttpReply notAllowed(String path, Set<String> methods) {
        return trouble.reply(path, new Refusal(Problem.METHOD_NOT_ALLOWED))
                .header("allow", String.join(", ", new TreeSet<>(methods)));
    }

    /** Answers a request. */
    private interface Endpoint extends Function<HttpRequest, HttpReply> {}
}
