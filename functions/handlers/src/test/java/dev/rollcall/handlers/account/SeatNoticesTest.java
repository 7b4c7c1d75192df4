package dev.rollcall.handlers.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.notice.Entry;
import dev.rollcall.notice.Fact;
import dev.rollcall.notice.FactKind;
import dev.rollcall.sync.run.RunMode;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;

/** What the seat step tells the outbox (profile rocket-math). */
final class SeatNoticesTest {
    private static final String TWO =
            "{\"products\":{\"default\":{\"pool\":5},\"math\":{\"pool\":6,\"overSeat\":{\"policy\":\"block\"}}}}";

    private final SeatWorld world = new SeatWorld("rocket-math");

    @Test
    @DisplayName("R24 X3: each product's shortage is told with its own numbers, once")
    void tellsTheShortageOfEachProduct() {
        world.settings(TWO);
        world.run(RunMode.FULL);
        world.run(RunMode.FULL);
        world.run(RunMode.SEATS);

        assertThat(shortages())
                .hasSize(2)
                .anySatisfy(fact ->
                        assertThat(fact.details())
                                .containsEntry("product", "default")
                                .containsEntry("needed", "7")
                                .containsEntry("missing", "2"))
                .anySatisfy(fact ->
                        assertThat(fact.details())
                                .containsEntry("product", "math")
                                .containsEntry("missing", "1"));
    }

    @Test
    @DisplayName("R24: a product with seats enough is told nothing of")
    void tellsNothingOfAProductWithSeatsEnough() {
        world.settings(TWO.replace("6", "7"));
        world.run(RunMode.FULL);

        assertThat(shortages())
                .extracting(fact -> fact.details().get("product"))
                .containsExactly("default");
    }

    private List<Fact> shortages() {
        return world.api.outbox.entries().stream()
                .map(Entry::fact)
                .filter(fact -> fact.kind() == FactKind.SHORTAGE)
                .toList();
    }
}
