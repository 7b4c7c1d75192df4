package dev.rollcall.local.sandbox.classlink.identity;

import dev.rollcall.local.sandbox.classlink.portal.Portal;
import dev.rollcall.local.sandbox.classlink.portal.Tenant;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** ClassLink's login; stands for launchpad.classlink.com and nodeapi.classlink.com. */
public final class ClassLinkForm implements IdentityForm {
    private static final Paths PATHS =
            new Paths(
                    Map.of(
                            Endpoint.METADATA, List.of("/.well-known/openid-configuration"),
                            Endpoint.KEYS, List.of("/oauth2/v2/jwks"),
                            Endpoint.TOKEN, List.of("/oauth2/v2/token"),
                            Endpoint.ME, List.of("/v2/my/info"),
                            Endpoint.USERINFO, List.of("/v2/my/profileinfo")),
                    "/oauth2/v2/auth",
                    Optional.empty());
    private final Portal portal;
    private final Client client;
    private final Directory directory;

    public ClassLinkForm(Portal portal, String clientId, String clientSecret) {
        this.portal = portal;
        this.client = new Client(clientId, clientSecret, Set.of(Client.Way.values()));
        this.directory = new Directory(portal.tenants().stream().map(ClassLinkForm::roll).toList());
    }

    private static Roll roll(Tenant tenant) {
        LoginIds ids = new LoginIds(tenant);
        return new Roll(tenant.id(), tenant.name(), tenant.data(), ids::of, ids::row);
    }

    @Override
    public String name() {
        return "ClassLink";
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
                Switch.NUMBERS_AS_STRINGS,
                Switch.BLANK_SOURCED_ID,
                Switch.ORG_ID_STRING,
                Switch.CLASSLINK_CLAIMS);
    }

    @Override
    public Duration codeLife() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Duration tokenLife() {
        return Duration.ofHours(24);
    }

    @Override
    public String tokenPrefix() {
        return "c";
    }

    @Override
    public List<String> scopes() {
        return List.of("email", "profile", "oneroster", "openid", "full");
    }

    @Override
    public Set<String> districtFields() {
        return Set.of("TenantId", "classLink_tenant_id", "classLink_tenant_id_string");
    }

    @Override
    public boolean wantsRedirectUri() {
        return false;
    }

    @Override
    public boolean heeds(String scope) {
        return true;
    }

    @Override
    public Optional<String> refusal(Query asked) {
        return Optional.of("access_denied");
    }

    @Override
    public void addTo(CallbackDraft callback) {
        callback.add("response_type", "code");
    }

    @Override
    public void addTo(Map<String, Object> tokens) {
        tokens.put("response_type", "code");
    }

    @Override
    public Map<String, Object> claims(Person person, Switches switches) {
        return said(person, switches).claims(now());
    }

    @Override
    public Map<String, Object> userInfo(Person person, Switches switches) {
        return said(person, switches).userInfo();
    }

    @Override
    public Map<String, Object> me(Person person, Switches switches, String path) {
        return said(person, switches).me(now());
    }

    private Said said(Person person, Switches switches) {
        Tenant tenant = portal.find(person.roll().id()).orElseThrow();
        return new Said(tenant, person, switches);
    }

    private InstantSource now() {
        return portal.clock();
    }
}
