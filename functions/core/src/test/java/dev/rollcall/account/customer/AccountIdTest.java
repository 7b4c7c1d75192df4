package dev.rollcall.account.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIdTest {

    @Test
    void readsWhatItDraws() {
        AccountId drawn = AccountId.draw(byte[]::new);

        assertThat(AccountId.parse(drawn.asString())).contains(drawn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "acc-",
                "acc-AAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAA",
                "acc-AAAA/AAAAAAAAAAA"
            })
    void takesNothingElse(String text) {
        assertThat(AccountId.parse(text)).isEmpty();
    }
}
