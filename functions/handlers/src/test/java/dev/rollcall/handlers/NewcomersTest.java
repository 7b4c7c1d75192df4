package dev.rollcall.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.OnboardingSettings.Gate;
import dev.rollcall.district.OnboardingSettings.Pairing;
import dev.rollcall.district.OnboardingSettings.Updates;
import dev.rollcall.district.OneRosterSettings;
import dev.rollcall.district.OneRosterSettings.Route;
import dev.rollcall.district.Portal;
import dev.rollcall.district.StaffPolicy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

class NewcomersTest {

    private final Map<String, String> variables = new HashMap<>(HandlersStartTest.COMPLETE);

    @Test
    void areRosteredAtOnceOrOnRequestPortalByPortal() {
        // R28, X5
        assertThat(of(Portal.CLEVER).firstRoster()).isEqualTo(FirstRoster.REQUEST);
        assertThat(of(Portal.CLASSLINK).firstRoster()).isEqualTo(FirstRoster.AUTO);
    }

    @Test
    @DisplayName("begin as the vendor's profile says (§3.6: R12, R28, A1, A13, A15)")
    void beginAsTheProfileSays() {
        variables.put("VENDOR_PROFILE", "albert");

        var settings = of(Portal.CLEVER);

        assertThat(settings.firstRoster()).isEqualTo(FirstRoster.REQUEST);
        assertThat(settings.staff()).isEqualTo(StaffPolicy.IGNORE);
        assertThat(settings.onboarding().gates()).containsExactly(Gate.REQUEST, Gate.REVIEW);
        assertThat(settings.onboarding().pairing()).isEqualTo(Pairing.REQUIRED);
        assertThat(settings.onboarding().updates()).isEqualTo(Updates.LOGIN);
    }

    @Test
    void followTheDeploymentWhereItSaysOtherwiseThanTheProfile() {
        variables.put("CLEVER_FIRST_ROSTER", "staff");
        variables.put("CLASSLINK_FIRST_ROSTER", "request");

        assertThat(of(Portal.CLEVER).firstRoster()).isEqualTo(FirstRoster.STAFF);
        assertThat(of(Portal.CLASSLINK).firstRoster()).isEqualTo(FirstRoster.REQUEST);
    }

    @Test
    void beginWithTheRouteAndPathOfTheDeployment() {
        variables.put("CLASSLINK_ROUTE", "oauth1");
        variables.put("CLASSLINK_BASE_PATH", "/v1p1");

        assertThat(of(Portal.CLASSLINK).oneRoster())
                .isEqualTo(
                        OneRosterSettings.standard().withRoute(Route.OAUTH1).withBasePath("/v1p1"));
        assertThat(of(Portal.CLEVER).oneRoster()).isEqualTo(OneRosterSettings.standard());
    }

    @ParameterizedTest
    @CsvSource({
        "VENDOR_PROFILE, acme",
        "CLASSLINK_ROUTE, sftp",
        "CLASSLINK_BASE_PATH, /a/../b",
        "CLASSLINK_FIRST_ROSTER, maybe",
        "CLEVER_FIRST_ROSTER, maybe"
    })
    void stopADeploymentWhoseSettingsMeanNothing(String variable, String value) {
        variables.put(variable, value);

        assertThatThrownBy(() -> of(Portal.CLEVER)).hasMessageContaining(variable);
    }

    private DistrictSettings of(Portal portal) {
        Environment environment = new Environment(name -> variables.getOrDefault(name, ""));
        return Objects.requireNonNull(new Newcomers(environment).settings().get(portal));
    }
}
