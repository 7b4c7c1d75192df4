package dev.rollcall.signin.session;

import dev.rollcall.district.Connection;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.signin.session.Profile.Place;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts together what the product learns of somebody signed in. */
public final class Profiles {

    private static final Comparator<Place> BY_NAME =
            Comparator.comparing(Place::name)
                    .thenComparing(Place::classId)
                    .thenComparing(Place::role);

    private final RosterStore rosters;
    private final InstantSource clock;

    public Profiles(RosterStore rosters, InstantSource clock) {
        this.rosters = rosters;
        this.clock = clock;
    }

    /** The profile as it stands. */
    public Profile of(LiveSession live) {
        Optional<Person> person = live.person().active();
        Session session = live.session();
        return new Profile(
                session.of(live.subject()),
                person.map(Person::name),
                person.map(Profiles::roles).orElseGet(List::of),
                Optional.empty(),
                places(live),
                live.person().seat());
    }

    /** The profile at the first hand-over, which knows what the portal told of somebody unknown. */
    public Profile of(LiveSession live, HandOver handOver) {
        Profile profile = of(live);
        return profile.roles().isEmpty() ? profile.told(handOver.name(), handOver.role()) : profile;
    }

    private static List<Role> roles(Person person) {
        return person.roles().stream().map(PersonRole::role).distinct().toList();
    }

    private List<Place> places(LiveSession live) {
        List<Membership> memberships =
                live
                        .person()
                        .roster()
                        .map(StoredRecord::image)
                        .map(Image::memberships)
                        .orElseGet(List::of)
                        .stream()
                        .filter(this::isNow)
                        .toList();
        Map<String, RosterClass> classes = classes(live.connection(), memberships);
        return memberships.stream()
                .flatMap(each -> place(each, classes).stream())
                .sorted(BY_NAME)
                .toList();
    }

    private Map<String, RosterClass> classes(Connection connection, List<Membership> memberships) {
        List<String> ids = memberships.stream().map(Membership::classId).distinct().toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return rosters.find(connection.id(), connection.shards(), Kind.CLASS, ids).stream()
                .filter(StoredRecord::isActive)
                .map(stored -> (RosterClass) stored.image().roster())
                .collect(Collectors.toMap(RosterClass::id, each -> each));
    }

    // OneRoster 1.1 includes the last day and 1.2 does not, and the zone is not told: a day of
    // grace.
    private boolean isNow(Membership membership) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return membership.begin().filter(today.plusDays(1)::isBefore).isEmpty()
                && membership.end().filter(today.minusDays(1)::isAfter).isEmpty();
    }

    private static Optional<Place> place(Membership of, Map<String, RosterClass> classes) {
        return Optional.ofNullable(classes.get(of.classId()))
                .map(known -> new Place(known.id(), known.name(), of.role()));
    }
}
