package dev.rollcall.portals.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.net.URISyntaxException;

class BaseAddressTest {

    private final BaseAddress plain = new BaseAddress(URI.create("https://api.clever.com/"));
    private final BaseAddress nested = new BaseAddress(URI.create("http://127.0.0.1:81/clever"));

    @Test
    void putsAddressesBelowTheBase() {
        assertThat(plain.at("/v3.0/users?limit=2"))
                .isEqualTo(URI.create("https://api.clever.com/v3.0/users?limit=2"));
        assertThat(nested.at("/v3.0/users"))
                .isEqualTo(URI.create("http://127.0.0.1:81/clever/v3.0/users"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v3.0/users?starting_after=a, https://api.clever.com/v3.0/users?starting_after=a",
        "https://api.clever.com/v3.0/users, https://api.clever.com/v3.0/users",
        "/v3.0/users?x=%2F%26, https://api.clever.com/v3.0/users?x=%2F%26",
        "/a/../b, https://api.clever.com/a/../b",
        "///evil.example/x, https://api.clever.com///evil.example/x"
    })
    void followsALinkToTheLetter(String link, URI address) throws URISyntaxException {
        assertThat(plain.resolve(link)).contains(address);
    }

    @ParameterizedTest
    @CsvSource({
        "/v3.0/users, http://127.0.0.1:81/clever/v3.0/users",
        "/clever/v3.0/users, http://127.0.0.1:81/clever/v3.0/users",
        "/cleverer/users, http://127.0.0.1:81/clever/cleverer/users"
    })
    void addsTheBasePathWhereALinkLacksIt(String link, URI address) throws URISyntaxException {
        assertThat(nested.resolve(link)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.clever.com/v3.0/users",
                "https://api.clever.com:444/v3.0/users",
                "https://evil.example/v3.0/users",
                "//evil.example/v3.0/users",
                "https://api.clever.com@evil.example/v3.0/users",
                "https://me@api.clever.com/v3.0/users",
                "javascript:alert(1)",
                "file:///etc/hosts"
            })
    void refusesAnotherServer(String link) throws URISyntaxException {
        assertThat(plain.resolve(link)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v3.0/users?name=a b",
                "\\\\evil.example\\x",
                "/\\evil.example",
                "v3.0/users",
                "?starting_after=a",
                "http://[::1",
                "/x?y=%zz"
            })
    void knowsWhatIsNoLink(String link) {
        assertThatThrownBy(() -> plain.resolve(link)).isInstanceOf(URISyntaxException.class);
    }
}
