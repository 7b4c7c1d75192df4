package dev.rollcall.handlers.signin;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.account.AccessGrant;
import dev.rollcall.account.Scope;
import dev.rollcall.account.Sha256;
import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.HttpDoor;
import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.QueryString;
import dev.rollcall.handlers.signin.rehearsal.RehearsalPortal;
import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterClass.ClassDetails;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.signin.identity.CodeExchange;
import dev.rollcall.signin.identity.IdentityProvider;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Whole sign-ins, played before a snapshot on stores and at a portal that lead nowhere. */
final class SignInRehearsal {

    private static final String TOKEN = "A".repeat(43);
    private static final String PUPIL = RehearsalPortal.PERSON;
    private static final String CLASS = "rehearsal";
    private static final String DENIED = "/sign-in/clever/callback?error=access_denied";

    private final HttpDoor door;
    private final SignInPorts ports;
    private final RehearsalPortal portal;
    private final Map<String, String> ids;

    /**
     * @param ids claims by which this deployment knows people
     */
    SignInRehearsal(
            HttpDoor door, SignInPorts ports, RehearsalPortal portal, Map<String, String> ids) {
        this.door = door;
        this.ports = ports;
        this.portal = portal;
        this.ids = ids;
    }

    void run() {
        Instant now = ports.clock().instant();
        var grant = new AccessGrant("stage", Set.of(Scope.SIGN_IN_REDEEM), now.plusSeconds(60));
        ports.tokens().put(Sha256.of(TOKEN).asString(), grant);
        for (Portal each : Portal.values()) {
            fill(new DistrictId(each, RehearsalPortal.DISTRICT), now);
            signIn(each, nonce -> portal.expect(issuer(each), nonce, ids, now));
            signIn(each, nonce -> portal.expectWithoutIdToken());
        }
        door.rehearse("GET", "/sign-in/clever/callback?code=unasked", Map.of(), "");
        JsonNode no = reply(door.rehearse("GET", DENIED, Map.of(), ""));
        Map<String, String> aside = Map.of("cookie", cookie(no));
        door.rehearse("GET", "/sign-in/refused", aside, "");
        door.rehearse("GET", "/sign-in/continue", Map.of(), "");
        door.rehearse("GET", "/.well-known/jwks.json", Map.of(), "");
        door.rehearse("GET", "/sign-out", Map.of(), "");
    }

    /** What a stranger may ask over the network: it reads, and changes nothing. */
    static void strangersCalls(HttpDoor door, Collection<IdentityProvider> providers) {
        door.rehearse("GET", "/sign-in/clever/callback?code=none&state=none", Map.of(), "");
        redeem(door, "B".repeat(43), "none");
        String none = Sha256.of("none").asString();
        providers.forEach(each -> each.identify(new CodeExchange("none", TOKEN, none)));
    }

    private void signIn(Portal at, Consumer<String> awaited) {
        String home = "/sign-in/" + at.code();
        JsonNode away = reply(door.rehearse("GET", home + "?return=%2F", Map.of(), ""));
        Map<String, String> asked = query(away);
        awaited.accept(asked.getOrDefault("nonce", ""));
        String back = home + "/callback?code=" + TOKEN + at.code() + asked.hashCode();
        String target = back + "&state=" + asked.getOrDefault("state", "");
        JsonNode in = reply(door.rehearse("GET", target, Map.of("cookie", cookie(away)), ""));
        redeem(door, TOKEN, query(in).getOrDefault("code", ""));
    }

    private static void redeem(HttpDoor door, String token, String code) {
        Map<String, String> headers =
                Map.of("authorization", "Bearer " + token, "content-type", "application/json");
        door.rehearse("POST", "/sign-in/redeem", headers, "{\"code\":\"" + code + "\"}");
    }

    private static JsonNode reply(byte[] encoded) {
        return Json.strict(encoded).orElseThrow();
    }

    private static String cookie(JsonNode reply) {
        return reply.at("/cookies/0").asText().replaceFirst(";.*", "");
    }

    private static Map<String, String> query(JsonNode reply) {
        URI address = URI.create(reply.at("/headers/location").asText());
        return QueryString.parse(Optional.ofNullable(address.getRawQuery()).orElse(""));
    }

    private String issuer(Portal at) {
        return Optional.ofNullable(ports.providers().get(at)).orElseThrow().issuer();
    }

    private void fill(DistrictId district, Instant now) {
        var settings = DistrictSettings.standard(FirstRoster.REQUEST);
        ports.connections()
                .create(district, Connection.discovered(district, settings, now).withShards(1));
        List<StoredRecord> records =
                List.of(pupil(), lesson()).stream()
                        .map(image -> StoredRecord.active(image, now, "rehearsal"))
                        .toList();
        ports.rosters().write(district, 1, 1, records, WriteMode.FIRST_IMPORT);
    }

    private static Image pupil() {
        PersonRole role =
                new PersonRole(Role.STUDENT, List.of(), Optional.empty(), Optional.empty());
        Person person =
                new Person(
                        PUPIL,
                        new PersonName("", ""),
                        Optional.empty(),
                        List.of(role),
                        Map.of(),
                        List.of());
        return new Image(person, List.of(Membership.of(CLASS, MemberRole.STUDENT)));
    }

    private static Image lesson() {
        Optional<String> none = Optional.empty();
        return Image.of(
                new RosterClass(
                        CLASS,
                        "",
                        "",
                        none,
                        List.of(),
                        new ClassDetails(none, none, none, none, none),
                        List.of(new ClassMember(PUPIL, MemberRole.STUDENT))));
    }
}
