package dev.rollcall.portals.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.OneRosterSettings.OauthVersion;
import dev.rollcall.district.OneRosterSettings.Signature;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.util.Locale;

/** The vectors of classlink-oneroster.md §1.4, computed there by two other implementations. */
class SigningTest {

    private static final ClientKeys KEYS = new ClientKeys("demo-key", "s3cr+t/é");
    private static final String NONCE = "abcDEF0123";
    private static final long SECOND = 1_767_225_600L;
    private static final URI USERS =
            URI.create(
                    "https://demo-xx-v2.rosterserver.com/ims/oneroster/v1p1/users"
                            + "?limit=100&offset=0&sort=sourcedId&orderBy=asc"
                            + "&filter=role%3D%27student%27%20AND%20status%3D%27active%27");

    private final Locale usual = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(usual);
    }

    @Test
    void signsThePublishedBaseString() {
        Signing signing = new Signing(KEYS, Signature.HMAC_SHA256, OauthVersion.OMITTED);

        assertThat(signing.baseString(USERS, signing.protocol(NONCE, SECOND)))
                .isEqualTo(
                        "GET&https%3A%2F%2Fdemo-xx-v2.rosterserver.com%2Fims%2Foneroster%2Fv1p1"
                                + "%2Fusers&filter%3Drole%253D%2527student%2527%2520AND%2520status"
                                + "%253D%2527active%2527%26limit%3D100%26oauth_consumer_key%3D"
                                + "demo-key%26oauth_nonce%3DabcDEF0123%26oauth_signature_method"
                                + "%3DHMAC-SHA256%26oauth_timestamp%3D1767225600%26offset%3D0"
                                + "%26orderBy%3Dasc%26sort%3DsourcedId");
    }

    @ParameterizedTest
    @CsvSource({
        "HMAC_SHA256, OMITTED, Sp9xpNCyyMW7CFPIwIldrQ1f9wIBba6/8gxMdQW3CLA=",
        "HMAC_SHA256, SENT,    qpJGEpIad30GbybTCZt0NEnodMzHW12YMxlB2DcaKiU=",
        "HMAC_SHA1,   SENT,    rthOxzbWPdr/nFlE7jhCFt+nBYA="
    })
    void makesThePublishedSignatures(Signature signature, OauthVersion version, String expected) {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));

        String header = new Signing(KEYS, signature, version).header(USERS, NONCE, SECOND);

        assertThat(header)
                .startsWith("OAuth oauth_consumer_key=\"demo-key\",oauth_nonce=\"abcDEF0123\",")
                .contains("oauth_signature=\"" + Rfc3986.encode(expected) + "\"");
        assertThat(header.contains("oauth_version=\"1.0\""))
                .isEqualTo(version == OauthVersion.SENT);
    }

    @Test
    void signsThePathAsItGoesOverTheWire() {
        Signing signing = new Signing(KEYS, Signature.HMAC_SHA256, OauthVersion.OMITTED);
        URI address = URI.create("http://LOCALHOST:8080/a%2Fb%7Cc");

        assertThat(signing.baseString(address, signing.protocol(NONCE, SECOND)))
                .startsWith("GET&http%3A%2F%2Flocalhost%3A8080%2Fa%252Fb%257Cc&oauth_consumer_key");
    }

    /** P33: upper case before lower case, as bytes are, and not as words are sorted. */
    @Test
    void sortsByEncodedNameAndThenByValue() {
        Signing signing = new Signing(KEYS, Signature.HMAC_SHA256, OauthVersion.OMITTED);
        URI address = URI.create("https://h.example.org/x?b=2&B=1&a=~&a=%2A&a=");

        assertThat(signing.baseString(address, signing.protocol(NONCE, SECOND)))
                .startsWith("GET&https%3A%2F%2Fh.example.org%2Fx&B%3D1%26a%3D%26a%3D%252A%26a%3D~")
                .contains("%26b%3D2%26oauth_consumer_key");
    }

    @ParameterizedTest
    @CsvSource({"' ', %20", "*, %2A", "~, ~", "+, %2B", "é, %C3%A9", "'|', %7C", "a-._Z9, a-._Z9"})
    void encodesAsTheRuleSays(String text, String encoded) {
        assertThat(Rfc3986.encode(text)).isEqualTo(encoded);
        assertThat(Rfc3986.decode(encoded)).isEqualTo(text);
    }

    @Test
    void printsNoSecret() {
        assertThat(new Signing(KEYS, Signature.HMAC_SHA1, OauthVersion.SENT).toString())
                .doesNotContain("s3cr", "demo-key");
    }
}
