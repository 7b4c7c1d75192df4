package dev.rollcall.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.notice.delivery.EmailAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "owner@district.example",
                "o'brien+quotes@schools.k12.oh.us",
                "a.b-c_d@x-y.example"
            })
    void takesAddressesPeopleHave(String text) {
        assertThat(EmailAddress.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "owner",
                "@district.example",
                "owner@",
                "owner@district",
                "a@b@district.example",
                "two owners@district.example",
                "owner@district.example\nBcc: all@district.example",
                "owner,other@district.example",
                "Owner <owner@district.example>",
                "zoë@district.example"
            })
    void takesNothingElse(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void isBounded() {
        String long64 = "x".repeat(64);

        assertThat(EmailAddress.parse(long64 + "@district.example")).isPresent();
        assertThat(EmailAddress.parse(long64 + "x@district.example")).isEmpty();
        assertThat(EmailAddress.parse("x@" + "d".repeat(250) + ".example")).isEmpty();
    }

    @Test
    void printsNoAddress() {
        assertThat(new EmailAddress("owner@district.example")).hasToString("‹personal›");
        assertThatThrownBy(() -> new EmailAddress("owner")).hasMessage("address is malformed");
    }
}
