package dev.rollcall.signin.admission;

import dev.rollcall.district.Connection;
import dev.rollcall.district.SignInSettings;
import dev.rollcall.district.SignInSettings.Entry;
import dev.rollcall.district.SignInSettings.RoleChoice;
import dev.rollcall.district.SignInSettings.TeacherPolicy;
import dev.rollcall.district.onboarding.Purpose;
import dev.rollcall.district.onboarding.Stage;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Role;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.licence.Licence;
import dev.rollcall.seat.licence.LicenceStore;
import dev.rollcall.signin.admission.Verdict.Enter;
import dev.rollcall.signin.admission.Verdict.TurnAway;
import dev.rollcall.signin.person.Found;
import dev.rollcall.signin.person.Recognition;
import dev.rollcall.signin.person.Recognition.Link;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Judges who may enter: first the district, then the person, then each role by itself, so that a
 * teacher who also learns is not kept out by a seat. A teacher's approval is read only where the
 * district's settings ask for one.
 */
public final class Admission {

    /** The role with the most authority over classes first. */
    private static final List<Role> BY_AUTHORITY =
            List.of(Role.DISTRICT_ADMIN, Role.TEACHER, Role.STAFF, Role.GUARDIAN, Role.STUDENT);

    private final LicenceStore licences;
    private final InstantSource clock;

    public Admission(LicenceStore licences, InstantSource clock) {
        this.licences = licences;
        this.clock = clock;
    }

    /** Whether somebody the portal sent may enter. */
    public Verdict judge(Recognition who) {
        return who.connection()
                .map(connection ->
                        district(connection)
                                .<Verdict>map(no -> no)
                                .orElseGet(() -> person(connection, who)))
                .orElseGet(() -> new TurnAway(Refusal.DISTRICT_UNKNOWN));
    }

    private Optional<TurnAway> district(Connection connection) {
        return switch (connection.state()) {
            case NOT_ENABLED -> Optional.of(new TurnAway(Refusal.DISTRICT_NOT_ENABLED));
            case PAUSED -> Optional.of(new TurnAway(Refusal.DISTRICT_PAUSED));
            case DISCONNECTED -> Optional.of(new TurnAway(Refusal.DISTRICT_DISCONNECTED));
            case ACTIVE ->
                    notDecided(connection).map(TurnAway::new).or(() -> notLaunched(connection));
        };
    }

    // Where nobody approves requests, a sign-in is past these stages by itself (product.md §3.6).
    private Optional<Refusal> notDecided(Connection connection) {
        return switch (stage(connection)) {
            case INVITED, REJECTED -> Optional.of(Refusal.SIGN_IN_NOT_REQUESTED);
            case REQUESTED -> Optional.of(Refusal.SIGN_IN_NOT_APPROVED);
            case PAUSED -> Optional.of(Refusal.DISTRICT_PAUSED);
            case DISCONNECTED -> Optional.of(Refusal.DISTRICT_DISCONNECTED);
            case APPROVED, SHARED, REVIEWED, SCHEDULED, LAUNCHED, ENABLED -> Optional.empty();
        };
    }

    private Stage stage(Connection connection) {
        return connection
                .onboarding()
                .settled(Purpose.SIGN_IN, connection.settings(), clock.instant());
    }

    private Optional<TurnAway> notLaunched(Connection connection) {
        return settings(connection)
                .launchAfter(clock.instant())
                .map(day -> new TurnAway(Refusal.NOT_LAUNCHED, Optional.of(day)));
    }

    private Verdict person(Connection connection, Recognition who) {
        if (who.link() == Link.CONTESTED) {
            return new TurnAway(Refusal.IDENTITY_CONTESTED);
        }
        if (who.person().isArchived()) {
            return new TurnAway(Refusal.ARCHIVED);
        }
        return who.person()
                .active()
                .map(person -> roles(connection, person, who.person()))
                .orElseGet(() -> unrostered(settings(connection)));
    }

    private static Verdict unrostered(SignInSettings settings) {
        return settings.unrostered() == Entry.ADMIT
                ? new Enter(List.of(), Optional.empty(), Optional.empty())
                : new TurnAway(Refusal.NOT_SHARED);
    }

    private Verdict roles(Connection connection, Person person, Found found) {
        List<Role> open = new ArrayList<>();
        List<Refusal> reasons = new ArrayList<>();
        for (Role role : byAuthority(person)) {
            closed(role, connection, person, found)
                    .ifPresentOrElse(reasons::add, () -> open.add(role));
        }
        return open.isEmpty()
                ? new TurnAway(reasons.isEmpty() ? Refusal.NOT_SHARED : reasons.getFirst())
                : new Enter(open, given(settings(connection), open), grace(connection, found));
    }

    private Optional<Refusal> closed(Role role, Connection connection, Person person, Found found) {
        return switch (role) {
            case TEACHER -> teacher(connection, person);
            case STUDENT -> student(settings(connection), found);
            case STAFF, DISTRICT_ADMIN, GUARDIAN -> Optional.empty();
        };
    }

    private Optional<Refusal> teacher(Connection connection, Person person) {
        if (settings(connection).teachers() == TeacherPolicy.EVERY) {
            return Optional.empty();
        }
        Approval approval =
                licences.find(
                                connection.id(),
                                connection.settings().seats().mainProduct(),
                                person.id())
                        .map(Licence::approval)
                        .orElse(Approval.PENDING_APPROVAL);
        return switch (approval) {
            case APPROVED -> Optional.empty();
            case REJECTED -> Optional.of(Refusal.TEACHER_REJECTED);
            case PENDING_APPROVAL, PENDING_INVITATION -> Optional.of(Refusal.TEACHER_PENDING);
        };
    }

    // A student for whom nothing was decided yet enters: the seats follow the roster in moments.
    private Optional<Refusal> student(SignInSettings settings, Found found) {
        boolean waits = found.seat().filter(seat -> seat.waitsAt(clock.instant())).isPresent();
        return waits && settings.waiting() == Entry.REFUSE
                ? Optional.of(Refusal.WAITING_FOR_SEAT)
                : Optional.empty();
    }

    private static Optional<Role> given(SignInSettings settings, List<Role> open) {
        return open.size() > 1 && settings.roles() == RoleChoice.ASK
                ? Optional.empty()
                : Optional.of(open.getFirst());
    }

    private Optional<Notice.Grace> grace(Connection connection, Found found) {
        Instant now = clock.instant();
        return found.seat()
                .flatMap(seat -> seat.graceEnds().filter(now::isBefore))
                .map(end -> Graces.left(now, end, settings(connection).zone()));
    }

    private static List<Role> byAuthority(Person person) {
        return person.roles().stream()
                .map(PersonRole::role)
                .distinct()
                .sorted(Comparator.comparingInt(BY_AUTHORITY::indexOf))
                .toList();
    }

    private static SignInSettings settings(Connection connection) {
        return connection.settings().signIn();
    }
}
