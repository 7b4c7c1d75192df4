package dev.rollcall.account.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

final class PriceTableTest {
    private static final PriceTable PRICES =
            new PriceTable(
                    "USD",
                    List.of(new Bracket(1, 400), new Bracket(100, 300), new Bracket(1_000, 190)));

    @Test
    @DisplayName("R7: 1,000 seats cost less than 667, and whoever asks for 667 is told")
    void namesTheCheaperLargerBracket() {
        assertThat(PRICES.price(1_000).total()).isLessThan(PRICES.price(667).total());

        assertThat(PRICES.cheaperAndLarger(667))
                .hasValue(new Price(1_000, 190, 190_000, "USD"));
    }

    @ParameterizedTest
    @CsvSource({"1, 400", "99, 39600", "100, 30000", "999, 299700", "1000, 190000"})
    void pricesEverySeatByTheBracketOfTheOrder(int seats, long total) {
        assertThat(PRICES.price(seats).total()).isEqualTo(total);
    }

    @Test
    void namesNoLargerBracketThatCostsAsMuchOrMore() {
        assertThat(PRICES.cheaperAndLarger(75)).isEmpty();
        assertThat(PRICES.cheaperAndLarger(76)).hasValue(new Price(100, 300, 30_000, "USD"));
        assertThat(PRICES.cheaperAndLarger(1_000)).isEmpty();
        assertThat(PRICES.cheaperAndLarger(5_000)).isEmpty();
    }

    @Test
    @DisplayName("P42: the largest total there is fits")
    void neverOverflowsUnnoticed() {
        PriceTable dear = new PriceTable("USD", List.of(new Bracket(1, Long.MAX_VALUE)));

        assertThat(dear.price(1).total()).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> dear.price(2)).isInstanceOf(ArithmeticException.class);
    }

    /** The best offer by trying every number of seats there is. */
    @Test
    @DisplayName("R7: the offer is the best of all larger orders, whatever the brackets")
    void findsTheBestOfferOfAnyTable() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            PriceTable table = table(random);
            int seats = 1 + random.nextInt(120);

            assertThat(table.cheaperAndLarger(seats).map(Price::total))
                    .as("%s for %d", table, seats)
                    .isEqualTo(best(table, seats));
        }
    }

    @Test
    void refusesTablesThatAreNone() {
        assertThatThrownBy(() -> new PriceTable("USD", List.of())).hasMessageContaining("rise");
        assertThatThrownBy(() -> new PriceTable("USD", List.of(new Bracket(2, 1))))
                .hasMessageContaining("rise");
        assertThatThrownBy(() ->
                        new PriceTable("USD", List.of(new Bracket(1, 1), new Bracket(1, 2))))
                .hasMessageContaining("rise");
        assertThatThrownBy(() -> new PriceTable("$", List.of(new Bracket(1, 1))))
                .hasMessageContaining("currency");
        assertThatThrownBy(() -> PRICES.price(0)).hasMessageContaining("bounds");
        assertThatThrownBy(() -> PRICES.price(PriceTable.MOST_SEATS + 1))
                .hasMessageContaining("bounds");
    }

    private static Optional<Long> best(PriceTable table, int seats) {
        long total = table.price(seats).total();
        return IntStream.rangeClosed(seats + 1, 130)
                .mapToObj(more -> table.price(more).total())
                .filter(other -> other < total)
                .min(Long::compare);
    }

    private static PriceTable table(Random random) {
        List<Bracket> brackets =
                IntStream.concat(IntStream.of(1), random.ints(4, 2, 120))
                        .distinct()
                        .sorted()
                        .mapToObj(from -> new Bracket(from, random.nextInt(50)))
                        .toList();
        return new PriceTable("USD", brackets);
    }
}
