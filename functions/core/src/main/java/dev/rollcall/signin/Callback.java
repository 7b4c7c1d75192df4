package dev.rollcall.signin;

import dev.rollcall.district.Portal;
import dev.rollcall.signin.attempt.Binding;
import dev.rollcall.signin.session.Session.Actor;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a browser brings back from a portal.
 *
 * @param portal by whose callback it came (S-06)
 * @param code the authorisation code
 * @param state what it was sent away with
 * @param error why there is no code, in the portal's words
 * @param issuer who says so (RFC 9207)
 * @param actor whose hands are on the device
 * @param device what it brings of itself
 * @param correlationId by which the journal knows the request; empty where nothing names it
 */
public record Callback(
        Portal portal,
        Optional<String> code,
        Optional<String> state,
        Optional<String> error,
        Optional<String> issuer,
        Actor actor,
        Device device,
        String correlationId) {

    private static final int LONGEST = 2_048;
    private static final Set<String> OTHER_FLOWS =
            Set.of("response_mode", "response", "id_token", "access_token", "token");

    /**
     * Reads the parameters, each given once; empty when they are none of the code flow (S-01,
     * S-09).
     */
    public static Optional<Callback> read(
            Portal portal, Map<String, String> parameters, Device device) {
        boolean known = parameters.keySet().stream().noneMatch(OTHER_FLOWS::contains);
        boolean both = parameters.containsKey("code") && parameters.containsKey("error");
        boolean fits = parameters.values().stream().allMatch(text -> text.length() <= LONGEST);
        return known && !both && fits
                ? Optional.of(of(portal, parameters, device))
                : Optional.empty();
    }

    private static Callback of(Portal portal, Map<String, String> parameters, Device device) {
        return new Callback(
                portal,
                parameter(parameters, "code"),
                parameter(parameters, "state"),
                parameter(parameters, "error"),
                parameter(parameters, "iss"),
                "true".equals(parameters.get("loginas_by_admin")) ? Actor.ADMIN : Actor.SELF,
                device,
                "");
    }

    /** The same, as the journal knows it. */
    public Callback named(String request) {
        return new Callback(portal, code, state, error, issuer, actor, device, request);
    }

    private static Optional<String> parameter(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).filter(text -> !text.isBlank());
    }

    /** What binds the attempt of its state to the browser. */
    public Optional<Binding> binding() {
        return state.flatMap(device::binding);
    }

    /** Prints nothing the browser brought (M-10). */
    @Override
    public String toString() {
        return "Callback[" + portal + "]";
    }
}
