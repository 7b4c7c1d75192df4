package dev.rollcall.local;

import dev.rollcall.handlers.signin.SignInHandler;
import dev.rollcall.local.function.FunctionSpec;
import dev.rollcall.local.function.InProcessEnvironment;
import dev.rollcall.local.function.LocalFunction;
import dev.rollcall.local.http.HttpApi;
import dev.rollcall.local.http.Route;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sign-in function of a stack once more, alone behind an API of its own, and just started. */
final class LoneSignIn implements AutoCloseable {
    private final HttpApi api = HttpApi.listen(0);
    private final LocalFunction function;

    /**
     * Starts it; the portals send people to it from now on.
     *
     * @param changed variables that differ from the stack's
     */
    LoneSignIn(WholeStack stack, Portals portals, Map<String, String> changed) {
        Map<String, String> variables = new HashMap<>(stack.variables("SignInFunction"));
        variables.put("PUBLIC_URL", api.uri().toString());
        variables.putAll(changed);
        FunctionSpec spec =
                new FunctionSpec(
                        "SignInFunction",
                        SignInHandler.class.getName(),
                        Duration.ofSeconds(29),
                        1_024,
                        variables);
        this.function =
                new LocalFunction(
                        spec,
                        any -> new InProcessEnvironment(any, InstantSource.system()),
                        LoneSignIn::id,
                        10);
        api.serve(
                List.of(
                        new Route("ANY", "/sign-in/{portal}", function),
                        new Route("ANY", "/sign-in/{portal}/callback", function)),
                Map.of(),
                LoneSignIn::id,
                InstantSource.system());
        portals.register(api.uri());
    }

    URI uri() {
        return api.uri();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        api.close();
        function.close();
    }
}
