package dev.rollcall.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.OneRosterSettings;
import dev.rollcall.district.OneRosterSettings.Route;
import dev.rollcall.district.Portal;

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
        "CLASSLINK_ROUTE, sftp",
        "CLASSLINK_BASE_PATH, /a/../b",
        "CLASSLINK_FIRST_ROSTER, maybe",
        "CLEVER_FIRST_ROSTER, maybe"
    })
    void stopADeploymentWhoseSettingsMeanNothing(String variable, String value) {
        variables.put(variable, value);

        assertThatThrownBy(() -> of(Portal.CLEVER))
                .isInstanceOf(StartUpFailed.class)
                .hasMessageContaining(variable);
    }

    private DistrictSettings of(Portal portal) {
        Environment environment = new Environment(name -> variables.getOrDefault(name, ""));
        return Objects.requireNonNull(new Newcomers(environment).settings().get(portal));
    }
}
