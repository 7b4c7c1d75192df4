package dev.rollcall.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.explain.CheckPair.PairPage;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.signin.identity.Sighting;
import dev.rollcall.testkit.memory.InMemoryLoginStore;
import dev.rollcall.testkit.memory.InMemoryRosterStore;
import dev.rollcall.testkit.sample.SampleDistricts;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Whom a pair's two applications do not share alike. */
class CheckPairTest {
    private static final Instant SEEN = Instant.parse("2026-11-27T08:00:00Z");
    private static final DistrictId DISTRICT = SampleDistricts.fresh();
    private static final Connection CONNECTION =
            Connection.discovered(DISTRICT, DistrictSettings.standard(FirstRoster.AUTO), SEEN)
                    .withShards(1);

    private final InMemoryLoginStore logins = new InMemoryLoginStore();
    private final InMemoryRosterStore roster = new InMemoryRosterStore();
    private final CheckPair check = new CheckPair(logins, roster);

    @Test
    @DisplayName("A7: lists each mismatched teacher, and nobody who fits")
    void listsEachMismatchedTeacher() {
        teaches("both", "rostered-only");
        seen("both", Role.TEACHER);
        seen("login-only", Role.TEACHER);

        assertThat(imported(10))
                .containsExactly(
                        row("login-only", Mismatch.Kind.NOT_ON_ROSTER, Optional.of(SEEN)),
                        row("rostered-only", Mismatch.Kind.NEVER_SIGNED_IN, Optional.empty()));
    }

    @Test
    void takesWhoeverIsArchivedForNotShared() {
        StoredRecord gone = teacher("gone").archived(SEEN, "run-2");
        roster.write(DISTRICT, 1, 1, List.of(gone), WriteMode.FIRST_IMPORT);
        seen("gone", Role.TEACHER);

        assertThat(imported(10))
                .containsExactly(row("gone", Mismatch.Kind.NOT_ON_ROSTER, Optional.of(SEEN)));
    }

    @Test
    void goesThroughPagesOfAnySizeOnce() {
        teaches("a", "b", "c", "d", "e");
        seen("b", Role.TEACHER);
        seen("x", Role.TEACHER);
        seen("y", Role.TEACHER);

        assertThat(imported(1)).hasSameElementsAs(imported(10)).hasSize(6);
    }

    @Test
    @DisplayName("A7: before the import the newest preview's teachers are compared")
    void comparesWithAPreview() {
        seen("both", Role.TEACHER);
        seen("login-only", Role.TEACHER);
        seen("pupil", Role.STUDENT);
        Set<String> teachers = Set.of("both", "one", "two");

        assertThat(all(cursor -> check.previewed(DISTRICT, teachers, cursor, 1)))
                .extracting(Mismatch::personId)
                .containsExactly("login-only", "one", "two");
    }

    @Test
    void refusesACursorThatIsNotOurs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.imported(CONNECTION, "elsewhere", 10));
    }

    private List<Mismatch> imported(int limit) {
        return all(cursor -> check.imported(CONNECTION, cursor, limit));
    }

    private static List<Mismatch> all(Function<String, PairPage> pages) {
        List<Mismatch> rows = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            PairPage page = pages.apply(next.get());
            rows.addAll(page.rows());
            next = page.next();
        }
        return rows;
    }

    private void teaches(String... ids) {
        for (String id : ids) {
            roster.write(DISTRICT, 1, 1, List.of(teacher(id)), WriteMode.FIRST_IMPORT);
        }
    }

    private static StoredRecord teacher(String id) {
        return SampleRoster.stored(
                new Image(SampleRoster.person(id, Role.TEACHER, "school-1"), List.of()));
    }

    private void seen(String id, Role role) {
        logins.see(DISTRICT, new Sighting(id, Optional.of(role), SEEN));
    }

    private static Mismatch row(String id, Mismatch.Kind kind, Optional<Instant> at) {
        return new Mismatch(id, Optional.of(Role.TEACHER), kind, at);
    }
}
