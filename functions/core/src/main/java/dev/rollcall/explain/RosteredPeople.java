package dev.rollcall.explain;

import dev.rollcall.district.Connection;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MarkSink.Archived;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.RosterStore.RosterFilter;
import dev.rollcall.roster.RosterStore.RosterPage;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.signin.identity.Sighting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom the stored roster has.
 *
 * @param roster the store
 * @param connection a district whose roster was imported
 */
record RosteredPeople(RosterStore roster, Connection connection) implements SharedPeople {

    private static final RosterFilter TEACHERS =
            new RosterFilter(
                    Kind.PERSON,
                    Archived.NO,
                    Optional.empty(),
                    Optional.of(Role.TEACHER),
                    Optional.empty());

    @Override
    public Set<String> among(Collection<Sighting> seen) {
        List<String> ids = seen.stream().map(Sighting::personId).toList();
        return roster.find(connection.id(), connection.shards(), Kind.PERSON, ids).stream()
                .filter(StoredRecord::isActive)
                .map(RosteredPeople::id)
                .collect(Collectors.toSet());
    }

    @Override
    public TeacherPage teachers(String cursor, int limit) {
        RosterPage page =
                roster.page(connection.id(), connection.shards(), TEACHERS, cursor, limit);
        return new TeacherPage(
                page.records().stream().map(RosteredPeople::id).toList(), page.next());
    }

    private static String id(StoredRecord stored) {
        return stored.key().id();
    }
}
