package dev.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.OpaqueToken;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.PersonName;
import dev.rollcall.signin.attempt.Attempt;
import dev.rollcall.signin.attempt.Binding;
import dev.rollcall.signin.attempt.ReturnPath;
import dev.rollcall.signin.identity.Asking;
import dev.rollcall.signin.identity.Authorization;
import dev.rollcall.signin.identity.CodeExchange;
import dev.rollcall.signin.identity.IdTokenClaims;
import dev.rollcall.signin.person.Subject;
import dev.rollcall.signin.session.HandOver;
import dev.rollcall.signin.session.PersonToken;
import dev.rollcall.signin.session.Profile;
import dev.rollcall.signin.session.Profile.Place;
import dev.rollcall.signin.session.RedeemCode.Redeemed;
import dev.rollcall.signin.session.Session;
import dev.rollcall.signin.session.Session.Actor;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Values that pass through the hands of code that logs. */
final class NothingPrintedTest {
    private static final String SECRET = "Zebra-4711";
    private static final Optional<String> HELD = Optional.of(SECRET);
    private static final OpaqueToken TOKEN = OpaqueToken.draw(byte[]::new);
    private static final Binding BINDING = new Binding(SECRET, TOKEN);
    private static final Optional<PersonName> NAME = Optional.of(new PersonName(SECRET, SECRET));
    private static final Session SESSION =
            new Session(
                    SECRET,
                    new Subject(new DistrictId(Portal.CLEVER, "d1"), HELD, HELD),
                    Optional.empty(),
                    Actor.SELF,
                    Instant.EPOCH,
                    Instant.EPOCH);

    static Stream<Object> values() {
        Profile profile =
                new Profile(
                        SESSION, NAME, List.of(), Optional.empty(), List.of(), Optional.empty());
        URI address = URI.create("https://portal.example/?state=" + SECRET);
        return Stream.of(
                BINDING,
                SESSION,
                profile,
                new Place("class-1", SECRET, MemberRole.STUDENT),
                new Redeemed.Granted(SECRET, profile),
                new HandOver(SECRET, NAME, Optional.empty(), Instant.EPOCH),
                new PersonToken(SECRET, Instant.EPOCH),
                new Asking(SECRET, SECRET, SECRET, HELD),
                new Authorization.At(address),
                new Outcome.ToPortal(address, BINDING),
                new CodeExchange(SECRET, SECRET, SECRET),
                new IdTokenClaims(
                        HELD,
                        List.of(SECRET),
                        HELD,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        HELD,
                        HELD),
                new Attempt(
                        Portal.CLEVER,
                        SECRET,
                        SECRET,
                        SECRET,
                        ReturnPath.of("/" + SECRET),
                        Optional.empty(),
                        Actor.SELF,
                        Instant.EPOCH),
                ReturnPath.of("/" + SECRET),
                callback());
    }

    private static Callback callback() {
        return new Callback(
                Portal.CLEVER,
                HELD,
                HELD,
                HELD,
                HELD,
                Actor.SELF,
                new Device(List.of(BINDING), Optional.of(TOKEN), Device.Restart.ALLOWED),
                SECRET);
    }

    @ParameterizedTest
    @MethodSource("values")
    @DisplayName("M-10: prints what it is, and nothing of what it holds")
    void printsNothingOfWhatItHolds(Object value) {
        assertThat(value.toString())
                .startsWith(value.getClass().getSimpleName())
                .doesNotContain(SECRET)
                .doesNotContain(TOKEN.text());
    }
}
