package dev.rollcall.sync.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.seat.claim.StoredRoster;
import dev.rollcall.testkit.memory.InMemoryRosterStore;
import dev.rollcall.testkit.sample.SampleDistricts;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.Test;

import java.util.List;

final class PlannedRosterTest {
    private static final DistrictId DISTRICT = SampleDistricts.fresh();

    @Test
    void knowsEverybodyWhoWillBeThere() {
        InMemoryRosterStore store = new InMemoryRosterStore();
        store.write(
                DISTRICT,
                1,
                1,
                List.of(
                        SampleRoster.stored(student("stays")),
                        SampleRoster.stored(student("goes"))),
                WriteMode.FIRST_IMPORT);
        PlannedRoster planned = new PlannedRoster(new StoredRoster(store, DISTRICT, 1, () -> {}));
        planned.add(new Change.Archive(student("goes")));
        planned.add(new Change.Create(student("comes")));
        planned.add(
                new Change.Create(Image.of(SampleRoster.rosterClass("c", "school", List.of()))));

        assertThat(planned.people()).containsExactlyInAnyOrder("stays", "comes");
    }

    private static Image student(String id) {
        return Image.of(SampleRoster.student(id, "school"));
    }
}
