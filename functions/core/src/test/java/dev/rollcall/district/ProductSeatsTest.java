package dev.rollcall.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.OptionalInt;

final class ProductSeatsTest {

    private final ProductSeats one = ProductSeats.of(SeatSettings.unlimited());

    @Test
    @DisplayName("I12: a product is added by settings alone, and begins without a limit")
    void addsAProductWithoutALimit() {
        ProductSeats two = one.with("math", seats -> seats.withSchools(SchoolRule.SINGLE));

        assertThat(two.byProduct()).containsOnlyKeys("default", "math");
        assertThat(two.find("math"))
                .contains(SeatSettings.unlimited().withSchools(SchoolRule.SINGLE));
        assertThat(one.find("math")).isEmpty();
    }

    @Test
    void keepsTheFirstProductTheMainOne() {
        ProductSeats two =
                one.with("a-first-by-name", any -> any)
                        .with("default", seats -> seats.withPool(OptionalInt.of(3)));

        assertThat(two.mainProduct()).isEqualTo("default");
        assertThat(two.main().pool()).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "Math", "a#b", "a b", "41-characters-are-one-too-many-for-an-id-"})
    void knowsAProductByAPlainId(String id) {
        assertThat(ProductSeats.isProductId(id)).isFalse();
        assertThatThrownBy(() -> one.with(id, any -> any))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasOneProductToTwenty() {
        assertThatThrownBy(() -> new ProductSeats(Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        ProductSeats most = one;
        for (int n = 1; n < ProductSeats.MOST; n++) {
            most = most.with("p" + n, any -> any);
        }
        ProductSeats full = most;
        assertThat(full.byProduct()).hasSize(20);
        assertThatThrownBy(() -> full.with("p20", any -> any))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesItsRulesAsTheApiDoes() {
        assertThat(SeatRule.of("licensed-teachers-classes"))
                .contains(SeatRule.LICENSED_TEACHERS_CLASSES);
        assertThat(SeatRule.of("every")).isEmpty();
        assertThat(SchoolRule.of(SchoolRule.SINGLE.code())).contains(SchoolRule.SINGLE);
    }
}
