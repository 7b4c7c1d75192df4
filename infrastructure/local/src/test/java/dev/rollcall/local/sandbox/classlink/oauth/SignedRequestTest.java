package dev.rollcall.local.sandbox.classlink.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The vectors of the reference, section 1.4, made with two other implementations. */
class SignedRequestTest {
    private static final String SECRET = "s3cr+t/é";
    private static final List<Map.Entry<String, String>> USUAL =
            List.of(
                    Map.entry("limit", "100"),
                    Map.entry("offset", "0"),
                    Map.entry("sort", "sourcedId"),
                    Map.entry("orderBy", "asc"),
                    Map.entry("filter", "role='student' AND status='active'"),
                    Map.entry("oauth_consumer_key", "demo-key"),
                    Map.entry("oauth_timestamp", "1767225600"),
                    Map.entry("oauth_nonce", "abcDEF0123"));

    @Test
    void signsWithSha256AndNoVersion() {
        SignedRequest request = request("HMAC-SHA256", "");

        assertThat(request.baseString())
                .isEqualTo(
                        "GET&https%3A%2F%2Fdemo-xx-v2.rosterserver.com%2Fims%2Foneroster%2Fv1p1"
                                + "%2Fusers&filter%3Drole%253D%2527student%2527%2520AND%2520status"
                                + "%253D%2527active%2527%26limit%3D100%26oauth_consumer_key%3Ddemo-"
                                + "key%26oauth_nonce%3DabcDEF0123%26oauth_signature_method%3DHMAC-"
                                + "SHA256%26oauth_timestamp%3D1767225600%26offset%3D0%26orderBy%3D"
                                + "asc%26sort%3DsourcedId");
        assertThat(request.signature(SignatureMethod.SHA256, SECRET))
                .isEqualTo("Sp9xpNCyyMW7CFPIwIldrQ1f9wIBba6/8gxMdQW3CLA=");
    }

    @Test
    void signsWithSha256AndAVersion() {
        SignedRequest request = request("HMAC-SHA256", "1.0");

        assertThat(request.signature(SignatureMethod.SHA256, SECRET))
                .isEqualTo("qpJGEpIad30GbybTCZt0NEnodMzHW12YMxlB2DcaKiU=");
    }

    @Test
    void signsWithSha1AndAVersion() {
        SignedRequest request = request("HMAC-SHA1", "1.0");

        assertThat(request.signature(SignatureMethod.SHA1, SECRET))
                .isEqualTo("rthOxzbWPdr/nFlE7jhCFt+nBYA=");
    }

    private static SignedRequest request(String method, String version) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>(USUAL);
        parameters.add(Map.entry("oauth_signature_method", method));
        if (!version.isEmpty()) {
            parameters.add(Map.entry("oauth_version", version));
        }
        return new SignedRequest(
                "GET", "https://demo-xx-v2.rosterserver.com/ims/oneroster/v1p1/users", parameters);
    }
}
