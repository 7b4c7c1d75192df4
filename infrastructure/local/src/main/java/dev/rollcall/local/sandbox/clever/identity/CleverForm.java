package dev.rollcall.local.sandbox.clever.identity;

import dev.rollcall.local.sandbox.clever.portal.CleverDistrict;
import dev.rollcall.local.sandbox.clever.portal.Connection;
import dev.rollcall.local.sandbox.clever.portal.Portal;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.http.Query;
import dev.rollcall.local.sandbox.login.desk.Client;
import dev.rollcall.local.sandbox.login.desk.IdentityForm;
import dev.rollcall.local.sandbox.login.desk.Paths;
import dev.rollcall.local.sandbox.login.desk.Switch;
import dev.rollcall.local.sandbox.login.desk.Switches;
import dev.rollcall.local.sandbox.login.lie.CallbackDraft;
import dev.rollcall.local.sandbox.login.lie.Endpoint;
import dev.rollcall.local.sandbox.login.person.Directory;
import dev.rollcall.local.sandbox.login.person.Person;
import dev.rollcall.local.sandbox.login.person.Roll;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Clever's login, as its documentation of OAuth and OpenID Connect describes it. */
public final class CleverForm implements IdentityForm {
    private static final Paths PATHS =
            new Paths(
                    Map.of(
                            Endpoint.METADATA, List.of("/.well-known/openid-configuration"),
                            Endpoint.KEYS, List.of("/oauth/certs"),
                            Endpoint.TOKEN, List.of("/oauth/tokens"),
                            Endpoint.ME, List.of("/v3.0/me", "/v3.1/me"),
                            Endpoint.USERINFO, List.of("/userinfo"),
                            Endpoint.TOKENINFO, List.of("/oauth/tokeninfo")),
                    "/oauth/authorize",
                    Optional.of("/oauth/instant-login"));
    private static final List<String> SCOPES =
            List.of(
                    "read:district_admins_basic",
                    "read:school_admins_basic",
                    "read:students_basic",
                    "read:teachers_basic",
                    "read:user_id");
    private final Portal portal;
    private final Client client;
    private final Directory directory;

    public CleverForm(Portal portal, String clientId, String clientSecret) {
        this.portal = portal;
        this.client = new Client(clientId, clientSecret, Set.of(Client.Way.BASIC));
        this.directory =
                new Directory(
                        portal.connections().stream()
                                .map(Connection::district)
                                .map(CleverForm::roll)
                                .toList());
    }

    private static Roll roll(CleverDistrict district) {
        return new Roll(
                district.id(),
                district.name(),
                district.data(),
                row -> district.ids().of(Kind.PERSON, row),
                id -> district.ids().row(Kind.PERSON, id));
    }

    @Override
    public String name() {
        return "Clever";
    }

    @Override
    public Client client() {
        return client;
    }

    @Override
    public Paths paths() {
        return PATHS;
    }

    @Override
    public Directory directory() {
        return directory;
    }

    @Override
    public List<Switch> switches() {
        return List.of(
                Switch.ID_TOKEN,
                Switch.CHECK_PKCE,
                Switch.ADVERTISE_PKCE,
                Switch.TOKEN_TYPE,
                Switch.DROP_STATE,
                Switch.LOGIN_AS_ADMIN);
    }

    @Override
    public Duration codeLife() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration tokenLife() {
        return Duration.ofHours(1);
    }

    @Override
    public String tokenPrefix() {
        return "il";
    }

    @Override
    public List<String> scopes() {
        return SCOPES;
    }

    @Override
    public Set<String> districtFields() {
        return Set.of("district", "district_id");
    }

    @Override
    public boolean wantsRedirectUri() {
        return true;
    }

    /** The configuration decides, whatever the app asks for. */
    @Override
    public boolean heeds(String scope) {
        return false;
    }

    /** Only apps that asked for it hear of it. */
    @Override
    public Optional<String> refusal(Query asked) {
        return asked.first("return_unshared")
                .filter("true"::equals)
                .map(yes -> "unauthorized-user");
    }

    @Override
    public void addTo(CallbackDraft callback) {
        callback.add("scope", String.join(" ", SCOPES));
    }

    @Override
    public void addTo(Map<String, Object> tokens) {
        // Nothing stands there.
    }

    @Override
    public Map<String, Object> claims(Person person, Switches switches) {
        return said(person).claims();
    }

    @Override
    public Map<String, Object> userInfo(Person person, Switches switches) {
        return said(person).userInfo();
    }

    @Override
    public Map<String, Object> me(Person person, Switches switches, String path) {
        return said(person).me(path);
    }

    private Said said(Person person) {
        return portal.find(person.roll().id())
                .map(connection -> new Said(connection.district(), person))
                .orElseThrow();
    }
}
