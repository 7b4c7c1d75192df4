package dev.rollcall.handlers.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.OnboardingSettings.Gate;
import dev.rollcall.district.OnboardingSettings.Pairing;
import dev.rollcall.district.OnboardingSettings.Updates;
import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.Portal;
import dev.rollcall.district.SeatRule;
import dev.rollcall.district.SignInSettings.TeacherPolicy;
import dev.rollcall.district.StaffPolicy;
import dev.rollcall.product.Audience;
import dev.rollcall.product.LicenceScope;
import dev.rollcall.product.Prices;
import dev.rollcall.product.Product;
import dev.rollcall.product.VendorProfile;
import dev.rollcall.seat.SeatStore;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

final class ProfilesTest {

    static final Set<String> ALL = Profiles.NAMES;

    private final VendorProfile rocketMath = Profiles.of("rocket-math");
    private final VendorProfile albert = Profiles.of("albert");

    @ParameterizedTest
    @FieldSource("ALL")
    void areAllReadable(String name) {
        assertThat(Profiles.of(name).name()).isEqualTo(name);
        assertThat(Profiles.of(name).product(SeatStore.DEFAULT_PRODUCT)).isPresent();
    }

    @Test
    @DisplayName("the standard profile gives the settings a district always had")
    void standardIsWhatItWas() {
        VendorProfile standard = Profiles.of("standard");

        assertThat(standard.settings(Portal.CLEVER))
                .isEqualTo(DistrictSettings.standard(FirstRoster.REQUEST));
        assertThat(standard.settings(Portal.CLASSLINK))
                .isEqualTo(DistrictSettings.standard(FirstRoster.AUTO));
    }

    @Test
    @DisplayName("R12, R28, X1, X5: Rocket Math takes Clever on request from 200 seats on")
    void rocketMathAtClever() {
        DistrictSettings settings = rocketMath.settings(Portal.CLEVER);

        assertThat(settings.firstRoster()).isEqualTo(FirstRoster.REQUEST);
        assertThat(settings.onboarding().minimumSeats()).isEqualTo(200);
        assertThat(settings.onboarding().updates()).isEqualTo(Updates.REQUEST);
        assertThat(settings.onboarding().gates()).isEmpty();
        assertThat(settings.seats().main().overSeat()).isEqualTo(new OverSeatPolicy.Grace(30));
    }

    @Test
    @DisplayName("R12, R28: Rocket Math takes ClassLink at once, whatever the number")
    void rocketMathAtClassLink() {
        DistrictSettings settings = rocketMath.settings(Portal.CLASSLINK);

        assertThat(settings.firstRoster()).isEqualTo(FirstRoster.AUTO);
        assertThat(settings.onboarding().minimumSeats()).isZero();
    }

    @Test
    @DisplayName(
            "R4, R7: Rocket Math sells seats at totals that may fall, after 30 days for nothing")
    void rocketMathSells() {
        Prices prices = rocketMath.prices().orElseThrow();

        assertThat(prices.total(1_000)).isLessThan(prices.total(667));
        assertThat(prices.cheaperLarger(667).map(Prices.Bracket::from)).contains(1_000);
        assertThat(prices.cheaperLarger(666)).isEmpty();
        assertThat(rocketMath.trial().orElseThrow().days()).isEqualTo(30);
        assertThat(rocketMath.trial().orElseThrow().zone())
                .isEqualTo(ZoneId.of("America/Los_Angeles"));
    }

    @Test
    @DisplayName(
            "A1, A11, A12, A13, A15, A18: Albert pairs, approves twice, licenses and ignores staff")
    void albertTakesDistricts() {
        DistrictSettings settings = albert.settings(Portal.CLEVER);
        Product product = albert.products().getFirst();

        assertThat(settings.onboarding().gates()).containsExactly(Gate.REQUEST, Gate.REVIEW);
        assertThat(settings.onboarding().pairing()).isEqualTo(Pairing.REQUIRED);
        assertThat(settings.onboarding().updates()).isEqualTo(Updates.LOGIN);
        assertThat(settings.staff()).isEqualTo(StaffPolicy.IGNORE);
        assertThat(settings.signIn().teachers()).isEqualTo(TeacherPolicy.APPROVED);
        assertThat(product.seatRule()).isEqualTo(SeatRule.LICENSED_TEACHERS_CLASSES);
        assertThat(product.licences()).containsExactly(LicenceScope.DISTRICT, LicenceScope.SCHOOL);
    }

    @Test
    @DisplayName("A5, A15: Albert tells whoever asked")
    void albertTells() {
        assertThat(albert.told("approved")).containsExactly(Audience.REQUESTER);
        assertThat(albert.told("reviewed")).contains(Audience.REQUESTER);
        assertThat(albert.told("nothing")).isEmpty();
    }

    @Test
    void refuseAnUnknownName() {
        assertThatThrownBy(() -> Profiles.of("../standard"))
                .hasMessage("profile-unknown: VENDOR_PROFILE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"request\"|\"soon\"|profile-field-value: x.portals.clever.firstRoster",
                "\"told\"|\"tells\"|profile-field-unknown: x.tells",
                "\"pairing\": \"optional\",||profile-field-missing: x.portals.clever.pairing",
                "\"minimumSeats\": 0|\"minimumSeats\": -1|profile-field-value: x.portals.clever.minimumSeats",
                "\"licences\": []|\"licences\": [\"school\"]|profile-field-value: x.products[0]",
                "\"prices\": null|\"prices\": {\"currency\": \"USD\", \"brackets\": []}|profile-field-value: x.prices",
                "\"trial\": null|\"trial\": {\"days\": 30, \"zone\": \"+01:00\"}|profile-field-value: x.trial.zone",
                "{|[|profile-not-json: x"
            })
    @DisplayName("name the place of what means nothing")
    void namesThePlace(String from, String to, String message) throws IOException {
        String broken =
                standard()
                        .replaceFirst(
                                java.util.regex.Pattern.quote(from),
                                java.util.regex.Matcher.quoteReplacement(
                                        Objects.requireNonNullElse(to, "")));

        assertThatThrownBy(() -> Profiles.read("x", broken.getBytes(UTF_8)))
                .isInstanceOf(ProfileUnusable.class)
                .hasMessage(message);
    }

    private static String standard() throws IOException {
        try (InputStream file = Profiles.class.getResourceAsStream("standard.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        }
    }
}
