package dev.rollcall.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.district.Portal;
import dev.rollcall.portals.http.Pace;
import dev.rollcall.sync.Portals;
import dev.rollcall.sync.read.PortalDirectory;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.UsageMeter;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemorySecrets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

class PortalPartsTest {

    private final Map<String, String> variables = new HashMap<>(HandlersStartTest.COMPLETE);
    private final SteppingClock clock = new SteppingClock();
    private final InMemorySecrets secrets = new InMemorySecrets(clock);
    private final UsageMeter meter = new UsageMeter();

    @Test
    void knowsBothPortals() {
        Portals portals = portals();

        assertThat(portals.sources()).containsOnlyKeys(Portal.CLEVER, Portal.CLASSLINK);
        assertThat(portals.directories())
                .extracting(PortalDirectory::portal)
                .containsExactly(Portal.CLEVER, Portal.CLASSLINK);
    }

    /** A deployment with Clever alone: nothing is known of ClassLink, and nobody is asked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"partnerKey\":\"\",\"clientId\":\"\",\"clientSecret\":\"\"}",
                "{\"partnerKey\":\" \"}",
                "{}"
            })
    void asksNothingOfClassLinkWithoutAKey(String secret) {
        secrets.with("classlink", secret);
        PortalDirectory classLink = portals().directories().getLast();

        assertThat(classLink.districts()).isNotInstanceOf(Fetch.Got.class);
        assertThat(classLink.districts()).isNotInstanceOf(Fetch.Got.class);
        assertThat(meter.take(Duration.ZERO).portalRequests()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "CLASSLINK_PAGE_LIMIT, 0",
        "CLASSLINK_PAGE_LIMIT, 10001",
        "CLASSLINK_ROSTER_URL, http://127.0.0.1:1",
        "CLASSLINK_DIRECT_HOSTS, com"
    })
    void stopsADeploymentWhoseSettingsAreUnusable(String variable, String value) {
        variables.put(variable, value);

        assertThatThrownBy(this::portals)
                .isInstanceOfAny(StartUpFailed.class, IllegalArgumentException.class);
    }

    private Portals portals() {
        Environment environment = new Environment(name -> variables.getOrDefault(name, ""));
        return new PortalParts(
                        environment, secrets, meter, clock, new Random(7), any -> {}, Pace.free())
                .portals();
    }
}
