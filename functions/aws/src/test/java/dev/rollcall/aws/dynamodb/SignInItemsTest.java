package dev.rollcall.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.Role;
import dev.rollcall.seat.Approval;
import dev.rollcall.signin.Remark;
import dev.rollcall.signin.attempt.Attempt;
import dev.rollcall.signin.attempt.ReturnPath;
import dev.rollcall.signin.attempt.Taken;
import dev.rollcall.signin.identity.Login;
import dev.rollcall.signin.person.Subject;
import dev.rollcall.signin.session.HandOver;
import dev.rollcall.signin.session.PersonToken;
import dev.rollcall.signin.session.Session;
import dev.rollcall.signin.session.Session.Actor;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.sample.SampleDistricts;
import dev.rollcall.testkit.sample.SampleLicences;
import dev.rollcall.testkit.sample.SampleSecrets;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the items of sign-in lie, since what a function may touch is granted by the beginning of
 * their keys, how long they stay, and what becomes of values that a newer version wrote.
 */
final class SignInItemsTest {
    private static final String PRODUCT = "product-1";

    private final SteppingClock clock = new SteppingClock();
    private final Instant until = clock.instant().plus(Duration.ofMinutes(1)).plusNanos(1);
    private final DynamoDbStores stores = EmbeddedTables.stores(clock);
    private final DistrictId district = SampleDistricts.fresh();
    private final String hash = SampleSecrets.freshSha256();
    private final Table signIn = table(EmbeddedTables.TABLES.names().signIn());
    private final Table seat = table(EmbeddedTables.TABLES.names().seat());

    @Test
    void letsDynamoDbDeleteWhatHasALifeNoSoonerThanItEnds() {
        putEverythingWithALife();

        assertThat(withALife())
                .allSatisfy(key -> {
                    Item item = signIn.get(key).orElseThrow();
                    assertThat(Instant.ofEpochSecond(item.number(Item.EXPIRES_AT)))
                            .isAfterOrEqualTo(item.time(Item.UNTIL))
                            .isBefore(item.time(Item.UNTIL).plus(Duration.ofMinutes(6)));
                });
    }

    /** M-10: only the item that may hold a name goes as soon as it counts no more. */
    @Test
    void keepsANameNoLongerThanTheCodeThatHandsItOver() {
        putEverythingWithALife();

        Item item = signIn.get(new Key("handover#" + hash, "handover")).orElseThrow();

        assertThat(Instant.ofEpochSecond(item.number(Item.EXPIRES_AT)))
                .isBeforeOrEqualTo(until.plusSeconds(1));
    }

    @Test
    void keepsLoginsAndApprovalsByDistrictAndForGood() {
        stores.logins().keep(district, new Login("login-1", Optional.of("person-1"), until));
        SampleLicences.decide(stores.licences(), district, PRODUCT, "person-1", Approval.APPROVED);
        String logins = district.asString() + "#login";

        assertThat(signIn.get(new Key(logins, "login#login-1"))).hasValueSatisfying(this::stays);
        assertThat(signIn.get(new Key(logins, "person#person-1"))).hasValueSatisfying(this::stays);
        assertThat(seat.get(approvalKey())).hasValueSatisfying(this::stays);
    }

    /** Least right: no role, and not the person's own hands. */
    @Test
    void takesARoleAndAnActorOfANewerVersionForTheLeast() {
        stores.sessions().put(session(), until);
        set(signIn, sessionKey(), "role", "superintendent");
        set(signIn, sessionKey(), "actor", "proctor");

        assertThat(stores.sessions().find(hash))
                .hasValue(
                        new Session(
                                hash,
                                session().subject(),
                                Optional.empty(),
                                Actor.ADMIN,
                                session().startedAt(),
                                session().seenAt()));
    }

    @Test
    void findsNoSessionInADistrictOfAPortalOfANewerVersion() {
        stores.sessions().put(session(), until);
        set(signIn, sessionKey(), "district", "newportal:1");

        assertThat(stores.sessions().find(hash)).isEmpty();
    }

    @Test
    void takesAnAttemptAtAPortalOfANewerVersionForNone() {
        stores.attempts().put(hash, attempt());
        set(signIn, new Key("attempt#" + hash, "attempt"), "portal", "newportal");

        assertThat(stores.attempts().take(hash)).isEqualTo(new Taken.Never());
    }

    @Test
    void takesHowAnAttemptBeganInANewerVersionForTheLeast() {
        stores.attempts().put(hash, attempt());
        Key key = new Key("attempt#" + hash, "attempt");
        set(signIn, key, "remark", "by-carrier-pigeon");
        set(signIn, key, "actor", "proctor");

        assertThat(stores.attempts().take(hash))
                .isInstanceOfSatisfying(
                        Taken.Now.class,
                        taken -> {
                            assertThat(taken.attempt().remark()).isEmpty();
                            assertThat(taken.attempt().actor()).isEqualTo(Actor.ADMIN);
                        });
    }

    @Test
    void keepsNoSecretOfAnAttemptThatWasTaken() {
        stores.attempts().put(hash, attempt());
        stores.attempts().take(hash);

        assertThat(signIn.get(new Key("attempt#" + hash, "attempt")).orElseThrow().attributes())
                .containsOnlyKeys("pk", "sk", "until", "expiresAt");
    }

    @Test
    void handsOverNoRoleOfANewerVersion() {
        stores.handOvers().put(hash, handOver());
        set(signIn, new Key("handover#" + hash, "handover"), "role", "superintendent");

        assertThat(stores.handOvers().take(hash))
                .hasValue(new HandOver("sid", handOver().name(), Optional.empty(), until));
    }

    @Test
    void takesADecisionOfANewerVersionForNone() {
        SampleLicences.decide(stores.licences(), district, PRODUCT, "person-1", Approval.APPROVED);
        set(seat, approvalKey(), "approval", "approved-for-a-day");

        assertThat(stores.licences().find(district, PRODUCT, "person-1"))
                .hasValueSatisfying(licence -> assertThat(licence.isApproved()).isFalse());
    }

    private void putEverythingWithALife() {
        stores.attempts().put(hash, attempt());
        stores.usedCodes().claim(Portal.CLASSLINK, hash);
        stores.sessions().put(session(), until);
        stores.handOvers().put(hash, handOver());
        stores.personTokens().put(hash, new PersonToken("sid", until));
    }

    private List<Key> withALife() {
        return List.of(
                new Key("attempt#" + hash, "attempt"),
                new Key("code#classlink#" + hash, "code"),
                sessionKey(),
                new Key("handover#" + hash, "handover"),
                new Key("person-token#" + hash, "person-token"));
    }

    private void stays(Item item) {
        assertThat(item.has(Item.EXPIRES_AT)).isFalse();
    }

    private Key sessionKey() {
        return new Key("session#" + hash, "session");
    }

    private Key approvalKey() {
        return new Key(district.asString() + "#approval", PRODUCT + "#person-1");
    }

    private Attempt attempt() {
        return new Attempt(
                Portal.CLEVER,
                hash,
                "verifier",
                hash,
                ReturnPath.HOME,
                Optional.of(Remark.PORTAL_LAUNCH),
                Actor.SELF,
                until);
    }

    private Session session() {
        return new Session(
                hash,
                new Subject(district, Optional.of("person-1"), Optional.empty()),
                Optional.of(Role.TEACHER),
                Actor.SELF,
                clock.instant(),
                clock.instant());
    }

    private HandOver handOver() {
        return new HandOver(
                "sid",
                Optional.of(new PersonName("Ada", "Lovelace")),
                Optional.of(Role.STAFF),
                until);
    }

    private static void set(Table table, Key key, String name, String value) {
        Expression update = Expression.of("SET #" + name + " = :value").with("value", value);
        assertThat(table.update(key, update, Expression.PRESENT).isDone()).isTrue();
    }

    private static Table table(String name) {
        return new Table(EmbeddedTables.TABLES.client(), name);
    }
}
