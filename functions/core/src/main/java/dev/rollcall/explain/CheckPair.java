package dev.rollcall.explain;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.explain.SharedPeople.TeacherPage;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.signin.identity.LoginStore;
import dev.rollcall.signin.identity.LoginStore.SightingPage;
import dev.rollcall.signin.identity.Sighting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares, person by person, whom a district shares for rostering with who has signed in
 * (product.md A7, §4.6). An application for sign-in alone may read no people at a portal (clever.md
 * §4.7), so who signed in is all that is known of what it may see.
 */
public final class CheckPair {

    private static final String SEEN = "s";
    private static final String TEACHERS = "t";
    private static final int PAGE = 1_000;

    private final LoginStore logins;
    private final RosterStore roster;

    public CheckPair(LoginStore logins, RosterStore roster) {
        this.logins = logins;
        this.roster = roster;
    }

    /**
     * A page of those who do not fit, at most {@code limit}: first who signed in and is not on the
     * roster, then teachers of the roster who never signed in. It may be short or even empty while
     * a cursor is answered.
     *
     * @param cursor opaque; empty text for the first page. A cursor that is not ours is {@link
     *     IllegalArgumentException}
     */
    public PairPage imported(Connection connection, String cursor, int limit) {
        return page(connection.id(), new RosteredPeople(roster, connection), cursor, limit);
    }

    /**
     * The same before the first import, of teachers alone.
     *
     * @param teachers the teachers whom the newest preview found
     */
    public PairPage previewed(DistrictId district, Set<String> teachers, String cursor, int limit) {
        return page(district, new PreviewedPeople(teachers), cursor, limit);
    }

    private PairPage page(DistrictId district, SharedPeople shared, String cursor, int limit) {
        if (cursor.startsWith(TEACHERS)) {
            return neverSeen(district, shared, cursor.substring(1), limit);
        }
        if (cursor.isEmpty() || cursor.startsWith(SEEN)) {
            return notShared(district, shared, cursor.isEmpty() ? "" : cursor.substring(1), limit);
        }
        throw new IllegalArgumentException("cursor is not ours");
    }

    private PairPage notShared(DistrictId district, SharedPeople shared, String cursor, int limit) {
        SightingPage page = logins.sightings(district, cursor, limit);
        Set<String> known = shared.among(page.rows());
        List<Mismatch> rows =
                page.rows().stream()
                        .filter(seen -> !known.contains(seen.personId()))
                        .map(Mismatch::notOnRoster)
                        .toList();
        return new PairPage(rows, page.next().map(SEEN::concat).or(() -> Optional.of(TEACHERS)));
    }

    private PairPage neverSeen(DistrictId district, SharedPeople shared, String cursor, int limit) {
        TeacherPage page = shared.teachers(cursor, limit);
        Set<String> seen = seen(district);
        List<Mismatch> rows =
                page.ids().stream()
                        .filter(id -> !seen.contains(id))
                        .map(Mismatch::neverSignedIn)
                        .toList();
        return new PairPage(rows, page.next().map(TEACHERS::concat));
    }

    // Teachers and strangers alone are kept, so that they are few next to a roster.
    private Set<String> seen(DistrictId district) {
        Set<String> ids = new HashSet<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            SightingPage page = logins.sightings(district, next.get(), PAGE);
            page.rows().stream().map(Sighting::personId).forEach(ids::add);
            next = page.next();
        }
        return ids;
    }

    /**
     * A page of those who do not fit.
     *
     * @param rows the rows
     * @param next where the next page begins; absent on the last page
     */
    public record PairPage(List<Mismatch> rows, Optional<String> next) {
        public PairPage {
            rows = List.copyOf(rows);
        }
    }
}
