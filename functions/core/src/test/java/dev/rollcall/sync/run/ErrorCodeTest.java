package dev.rollcall.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ErrorCodeTest {

    @ParameterizedTest
    @CsvSource({
        "PORTAL_UNAVAILABLE, portal-unavailable, portal",
        "ACCESS_REVOKED, access-revoked, district",
        "STUCK, stuck, vendor",
        "DISTRICT_PAUSED, district-paused, nobody"
    })
    @DisplayName("I-10: failures are told and counted by whose it is to mend them")
    void tellsWhoseItIsToMend(ErrorCode error, String code, String cause) {
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.cause().code()).isEqualTo(cause);
    }
}
