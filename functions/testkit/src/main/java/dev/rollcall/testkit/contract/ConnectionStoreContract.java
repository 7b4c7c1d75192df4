package dev.rollcall.testkit.contract;

import static dev.rollcall.testkit.sample.SampleDistricts.discovered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.ConnectionStore.DirectoryPage;
import dev.rollcall.district.DistrictBrief;
import dev.rollcall.district.DistrictId;
import dev.rollcall.testkit.sample.SampleConnections;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What {@link ConnectionStore} promises. Other districts may be in the directory. */
public interface ConnectionStoreContract {
    ConnectionStore testee();

    @Test
    default void findsNoDistrictThePortalNeverListed() {
        assertThat(testee().find(SampleDistricts.fresh())).isEmpty();
    }

    @Test
    default void answersAConnectionExactlyAsItWasStored() {
        DistrictId bare = SampleDistricts.fresh();
        DistrictId full = SampleDistricts.fresh();

        assertThat(testee().create(bare, discovered(bare))).isTrue();
        assertThat(testee().create(full, SampleConnections.full(full))).isTrue();

        assertThat(testee().find(bare)).hasValue(discovered(bare));
        assertThat(testee().find(full)).hasValue(SampleConnections.full(full));
    }

    @Test
    default void answersEveryOverSeatPolicyAsItWasStored() {
        List<Connection> all = SampleConnections.everyOverSeatPolicy();
        all.forEach(one -> testee().create(one.id(), one));

        assertThat(all).allSatisfy(one -> assertThat(testee().find(one.id())).hasValue(one));
    }

    @Test
    default void leavesAConnectionAloneThatIsCreatedAgain() {
        DistrictId district = connected();

        assertThat(testee().create(district, discovered(district).withName("other"))).isFalse();
        assertThat(testee().find(district)).hasValue(discovered(district));
    }

    @Test
    default void letsExactlyOneOfSeveralCallersCreate() throws InterruptedException {
        DistrictId district = SampleDistricts.fresh();

        assertThat(AtOnce.call(6, () -> testee().create(district, discovered(district))))
                .containsOnlyOnce(true)
                .hasSize(6);
    }

    @Test
    default void answersTheConnectionAsItStandsAfterAnUpdate() {
        DistrictId district = connected();

        Optional<Connection> updated = testee().update(district, c -> c.withName("Elmwood"));

        assertThat(updated).hasValue(discovered(district).withName("Elmwood"));
        assertThat(testee().find(district)).isEqualTo(updated);
    }

    @Test
    default void answersTheConnectionWhenAnUpdateChangesNothing() {
        DistrictId district = connected();

        assertThat(testee().update(district, UnaryOperator.identity()))
                .hasValue(discovered(district));
    }

    @Test
    default void updatesNothingWhereThereIsNoConnection() {
        DistrictId district = SampleDistricts.fresh();

        assertThat(testee().update(district, c -> c.withName("Elmwood"))).isEmpty();
        assertThat(testee().find(district)).isEmpty();
    }

    @Test
    default void losesNoneOfSeveralUpdatesAtOnce() throws InterruptedException {
        DistrictId district = connected();

        AtOnce.call(4, () -> testee().update(district, c -> c.withPeople(c.people() + 1)));

        assertThat(testee().find(district).map(Connection::people)).hasValue(4);
    }

    @Test
    default void pagesThroughEveryConnectionOnce() {
        List<DistrictId> ours = Stream.generate(this::connected).limit(40).toList();

        assertThat(pages(7)).containsOnlyOnceElementsOf(ours);
        assertThat(pages(7)).isEqualTo(pages(1_000));
    }

    @Test
    default void answersEveryConnectionInBriefAsItStands() {
        List<DistrictId> ours = Stream.generate(this::connected).limit(40).toList();
        DistrictId full = SampleDistricts.fresh();
        testee().create(full, SampleConnections.full(full));
        testee().update(ours.getFirst(), c -> c.withName("Elmwood"));

        assertThat(testee().briefs())
                .contains(DistrictBrief.of(SampleConnections.full(full)))
                .contains(DistrictBrief.of(discovered(ours.getFirst()).withName("Elmwood")))
                .extracting(DistrictBrief::id)
                .containsOnlyOnceElementsOf(ours);
    }

    @Test
    default void refusesACursorThatIsNotOurs() {
        assertThatIllegalArgumentException().isThrownBy(() -> testee().page("next please", 10));
    }

    private DistrictId connected() {
        DistrictId district = SampleDistricts.fresh();
        testee().create(district, discovered(district));
        return district;
    }

    private List<DistrictId> pages(int limit) {
        List<DistrictId> ids = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            DirectoryPage page = testee().page(cursor.orElseThrow(), limit);
            assertThat(page.connections()).hasSizeLessThanOrEqualTo(limit);
            page.connections().forEach(connection -> ids.add(connection.id()));
            cursor = page.next();
        }
        return ids;
    }
}
