package dev.rollcall.portals.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.portals.http.Origins.PlainHttp;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.List;
import java.util.Set;

class OriginsTest {

    private final Origins origins =
            Origins.of(PlainHttp.NEVER, List.of(URI.create("https://api.clever.com")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.clever.com/v3.0/users",
                "https://API.Clever.com/v3.0/users",
                "https://api.clever.com:443/"
            })
    void allowsTheConfiguredServer(String address) {
        assertThat(origins.allows(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.clever.com/v3.0/users",
                "https://api.clever.com:8443/v3.0/users",
                "https://clever.com/v3.0/users",
                "https://api.clever.com.evil.example/",
                "https://evil.example/https://api.clever.com/",
                "https://api.clever.com@evil.example/",
                "https://me@api.clever.com/",
                "https://169.254.169.254/latest/meta-data/",
                "//api.clever.com/v3.0/users",
                "/v3.0/users",
                "file:///etc/hosts",
                "mailto:someone@api.clever.com"
            })
    void allowsNoOther(String address) {
        assertThat(origins.allows(URI.create(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.clever.com",
                "http://127.0.0.1:8080",
                "ftp://api.clever.com",
                "https://user:word@api.clever.com",
                "https://api.clever.com?x=1",
                "https://api.clever.com/#x",
                "https:///v3.0",
                "api.clever.com"
            })
    void refusesABaseThatIsNotPlainHttps(String base) {
        assertThatThrownBy(() -> Origins.of(PlainHttp.NEVER, List.of(URI.create(base))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/clever",
                "http://127.1.2.3",
                "http://localhost:1",
                "http://[::1]:2"
            })
    void allowsPlainHttpToLoopbackWhereTold(String base) {
        Origins local = Origins.of(PlainHttp.TO_LOOPBACK, List.of(URI.create(base)));

        assertThat(local.allows(URI.create(base + "/x"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1",
                "http://127.0.0.1.evil.example",
                "http://localhost.evil.example",
                "http://0.0.0.0"
            })
    void allowsPlainHttpToNothingElse(String base) {
        assertThatThrownBy(() -> Origins.of(PlainHttp.TO_LOOPBACK, List.of(URI.create(base))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a-ca-v2.rosterserver.com/x",
                "https://A.B.RosterServer.com:443/x",
                "https://api.clever.com/x",
                "http://127.0.0.1:8080/x"
            })
    void allowsHostsThatEndAsNamed(String address) {
        Origins more =
                Origins.of(PlainHttp.TO_LOOPBACK, List.of(URI.create("https://api.clever.com")))
                        .andHosts(Set.of(".rosterserver.com"));

        assertThat(more.allows(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://rosterserver.com/x",
                "https://.rosterserver.com/x",
                "https://evilrosterserver.com/x",
                "https://a.rosterserver.com.evil.example/x",
                "https://a.rosterserver.com:8443/x",
                "http://a.rosterserver.com/x",
                "https://me@a.rosterserver.com/x",
                "http://127.0.0.1:8080/x",
                "https://127.0.0.1/x"
            })
    void allowsNoHostThatOnlyLooksLikeThat(String address) {
        Origins more = origins.andHosts(Set.of(".rosterserver.com"));

        assertThat(more.allows(URI.create(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", ".com", "rosterserver.com", ".Roster.com", ".a..com", ".a.com/"})
    void refusesAnEndingThatNamesTooMuch(String ending) {
        assertThatThrownBy(() -> origins.andHosts(Set.of(ending)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
