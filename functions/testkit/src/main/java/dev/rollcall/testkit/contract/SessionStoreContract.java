package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.Role;
import dev.rollcall.signin.person.Subject;
import dev.rollcall.signin.session.Session;
import dev.rollcall.signin.session.Session.Actor;
import dev.rollcall.signin.session.SessionStore;
import dev.rollcall.testkit.sample.SampleDistricts;
import dev.rollcall.testkit.sample.SampleRoster;
import dev.rollcall.testkit.sample.SampleSecrets;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What {@link SessionStore} promises (S-16). */
public interface SessionStoreContract {
    Instant STARTED = SampleRoster.WRITTEN.plusNanos(1);
    Instant LATER = STARTED.plus(Duration.ofMinutes(5)).plusNanos(2);
    Instant UNTIL = STARTED.plus(Duration.ofHours(12));

    SessionStore testee();

    @Test
    default void findsNoSessionUnderAnUnknownSid() {
        assertThat(testee().find(SampleSecrets.freshSha256())).isEmpty();
    }

    @Test
    default void answersASessionAsItWasStored() {
        Session full =
                session(
                        subject(Optional.of("person-1"), Optional.of("login-1")),
                        Optional.of(Role.STUDENT),
                        Actor.ADMIN);
        Session bare = bare();

        assertThat(testee().find(stored(full))).hasValue(full);
        assertThat(testee().find(stored(bare))).hasValue(bare);
    }

    @Test
    default void answersEveryRoleAsItWasStored() {
        for (Role role : Role.values()) {
            Session session = bare().as(role);

            assertThat(testee().find(stored(session))).hasValue(session);
        }
    }

    @Test
    default void answersSessionsThatTimeHasEndedToo() {
        Session session = bare();
        testee().put(session, STARTED.minus(Duration.ofDays(400)));

        assertThat(testee().find(session.sid())).hasValue(session);
    }

    @Test
    default void notesThatASessionWasUsed() {
        Session session = bare().as(Role.TEACHER);
        stored(session);

        testee().seen(session.sid(), LATER);

        assertThat(testee().find(session.sid()))
                .hasValue(
                        new Session(
                                session.sid(),
                                session.subject(),
                                session.role(),
                                session.actor(),
                                STARTED,
                                LATER));
    }

    @Test
    default void notesTheRoleChosenInPlaceOfTheOneBefore() {
        Session session = bare();
        stored(session);

        testee().choose(session.sid(), Role.TEACHER);
        assertThat(testee().find(session.sid())).hasValue(session.as(Role.TEACHER));
        testee().choose(session.sid(), Role.GUARDIAN);
        assertThat(testee().find(session.sid())).hasValue(session.as(Role.GUARDIAN));
    }

    @Test
    default void losesNeitherOfTwoNotes() {
        Session session = bare();
        stored(session);

        testee().seen(session.sid(), LATER);
        testee().choose(session.sid(), Role.STAFF);

        assertThat(testee().find(session.sid()))
                .hasValueSatisfying(found -> {
                    assertThat(found.seenAt()).isEqualTo(LATER);
                    assertThat(found.role()).hasValue(Role.STAFF);
                });
    }

    /**
     * S-16: whoever signed out, or was replaced on the device, is not signed in again by a note.
     */
    @Test
    default void neverBringsAnEndedSessionBack() {
        String ended = stored(bare());
        testee().end(ended);

        testee().seen(ended, LATER);
        testee().choose(ended, Role.TEACHER);

        assertThat(testee().find(ended)).isEmpty();
    }

    @Test
    default void neverBringsASessionBackThatEndsWhileItIsUsed() throws InterruptedException {
        String ended = stored(bare());

        AtOnce.call(
                6,
                () -> {
                    testee().seen(ended, LATER);
                    testee().end(ended);
                    testee().choose(ended, Role.TEACHER);
                    return ended;
                });

        assertThat(testee().find(ended)).isEmpty();
    }

    @Test
    default void endsASessionAsOftenAsAsked() {
        Session other = bare();
        stored(other);
        String ended = stored(bare());

        testee().end(ended);
        testee().end(ended);
        testee().end(SampleSecrets.freshSha256());

        assertThat(testee().find(ended)).isEmpty();
        assertThat(testee().find(other.sid())).hasValue(other);
    }

    private String stored(Session session) {
        testee().put(session, UNTIL);
        return session.sid();
    }

    private static Session bare() {
        return session(subject(Optional.empty(), Optional.empty()), Optional.empty(), Actor.SELF);
    }

    private static Session session(Subject subject, Optional<Role> role, Actor actor) {
        return new Session(
                SampleSecrets.freshSha256(), subject, role, actor, STARTED, STARTED.plusNanos(3));
    }

    private static Subject subject(Optional<String> personId, Optional<String> loginId) {
        return new Subject(SampleDistricts.fresh(), personId, loginId);
    }
}
