package dev.rollcall.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;

class CookieJarTest {

    private static final URI HOME = URI.create("https://in.example/");

    private Instant now = Instant.EPOCH;
    private final CookieJar jar = new CookieJar(() -> now);

    @Test
    void keepsACookieForAsLongAsItIsTold() {
        jar.keep(HOME, "__Host-a=1; Max-Age=600; Path=/; Secure");
        now = now.plusSeconds(600).minusMillis(1);
        var inTime = jar.header(HOME);
        now = now.plusMillis(1);

        assertThat(inTime).hasValue("__Host-a=1");
        assertThat(jar.header(HOME)).isEmpty();
        assertThat(jar.value(HOME, "__Host-a")).isEmpty();
    }

    @Test
    void forgetsACookieAtOnceWhoseAgeIsNought() {
        jar.keep(HOME, "a=1; Path=/");
        jar.keep(HOME, "a=; Max-Age=0; Path=/");

        assertThat(jar.value(HOME, "a")).isEmpty();
    }
}
