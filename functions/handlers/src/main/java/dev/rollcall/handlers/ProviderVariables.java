package dev.rollcall.handlers;

import dev.rollcall.district.Portal;
import dev.rollcall.portals.http.BaseAddress;
import dev.rollcall.portals.openid.Addresses;
import dev.rollcall.portals.openid.OpenIdSettings;
import dev.rollcall.portals.openid.OpenIdSettings.Authentication;
import dev.rollcall.portals.openid.OpenIdSettings.Client;
import dev.rollcall.portals.openid.OpenIdSettings.IdToken;
import dev.rollcall.portals.openid.OpenIdSettings.Trust;
import dev.rollcall.portals.openid.person.ClaimNames;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One portal as an OpenID provider, read from the variables that begin with its name.
 *
 * @param environment the variables
 * @param portal whose
 * @param people the variable that says where its people are told of
 */
record ProviderVariables(Environment environment, Portal portal, String people) {

    private static final Set<String> ALGORITHMS = Set.of("RS256");
    private static final List<String> OF_EACH =
            List.of(
                    "_AUTH_URL",
                    "_SCOPES",
                    "_CLIENT_AUTH",
                    "_ID_TOKEN",
                    "_DISTRICT_CLAIM",
                    "_SIGN_IN_SECRET_ARN");

    static ProviderVariables clever(Environment environment) {
        return new ProviderVariables(environment, Portal.CLEVER, "CLEVER_API_URL");
    }

    static ProviderVariables classLink(Environment environment) {
        return new ProviderVariables(environment, Portal.CLASSLINK, "CLASSLINK_USER_URL");
    }

    /** The variables without which no portal can be asked. */
    static Stream<String> needed() {
        Stream<String> own =
                Stream.of(
                        "CLEVER_API_URL",
                        "CLEVER_RETURN_UNSHARED",
                        "CLEVER_CONFIRM_STUDENTS",
                        "CLASSLINK_USER_URL");
        return Stream.concat(
                own,
                Arrays.stream(Portal.values())
                        .flatMap(portal -> OF_EACH.stream().map(name -> portal.name() + name)));
    }

    /**
     * @param callback where the portal sends browsers back to
     */
    OpenIdSettings settings(URI callback) {
        return new OpenIdSettings(
                portal,
                environment.find(name("_ISSUER")).orElse(environment.text(name("_AUTH_URL"))),
                addresses(),
                client(callback),
                new Trust(word("_ID_TOKEN", IdToken.values()), ALGORITHMS, claims()));
    }

    private Client client(URI callback) {
        return new Client(
                environment.text(name("_SIGN_IN_SECRET_ARN")),
                word("_CLIENT_AUTH", Authentication.values()),
                callback,
                words("_SCOPES"),
                parameters(),
                portal == Portal.CLEVER ? Optional.of("district_id") : Optional.empty());
    }

    private Addresses addresses() {
        String auth = name("_AUTH_URL");
        return new Addresses(
                address("_AUTHORIZE_URL", auth),
                address("_TOKEN_URL", auth),
                address("_KEYS_URL", auth),
                address("_USERINFO_URL", people),
                address("_PERSON_URL", people));
    }

    /** A path is one of the server named by that variable. */
    private Optional<URI> address(String suffix, String server) {
        return environment
                .find(name(suffix))
                .map(text ->
                        text.startsWith("/")
                                ? new BaseAddress(environment.uri(server)).at(text)
                                : environment.uri(name(suffix)));
    }

    private ClaimNames claims() {
        return new ClaimNames(
                words("_DISTRICT_CLAIM"),
                environment.find(name("_PERSON_CLAIM")),
                environment.find(name("_LOGIN_CLAIM")));
    }

    // clever.md §4.2: what else a browser may be sent to Clever with.
    private Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>();
        if (portal == Portal.CLEVER && isYes("CLEVER_RETURN_UNSHARED")) {
            parameters.put("return_unshared", "true");
        }
        if (portal == Portal.CLEVER && isYes("CLEVER_CONFIRM_STUDENTS")) {
            parameters.put("confirmed", "false");
        }
        return parameters;
    }

    private boolean isYes(String variable) {
        return environment.oneOf(variable, Set.of("yes", "no")).equals("yes");
    }

    private <E extends Enum<E>> E word(String suffix, E[] values) {
        String text = environment.text(name(suffix));
        return Arrays.stream(values)
                .filter(value ->
                        text.equals(value.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> StartUpFailed.unusable(name(suffix)));
    }

    private List<String> words(String suffix) {
        return List.of(environment.text(name(suffix)).split(" ", -1));
    }

    private String name(String suffix) {
        return portal.name() + suffix;
    }
}
