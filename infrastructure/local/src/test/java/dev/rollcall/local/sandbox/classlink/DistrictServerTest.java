package dev.rollcall.local.sandbox.classlink;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.sandbox.SandboxClient;
import dev.rollcall.local.sandbox.classlink.oauth.SignatureMethod;
import dev.rollcall.local.sandbox.classlink.oauth.SignedRequest;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The district's own Roster Server: signatures and tokens. */
class DistrictServerTest {
    private static final Instant NOON = Instant.parse("2026-10-05T12:00:00Z");
    private static final String USERS = "/ims/oneroster/v1p1/users";
    private static final Map<String, String> PAGE =
            Map.of("limit", "3", "filter", "role='student' AND status='active'");
    private final ClassLinkSandbox sandbox =
            ClassLinkSandbox.start(
                    SandboxOptions.defaults()
                            .withStudents(60)
                            .withDistricts(2)
                            .withClock(() -> NOON));
    private final RosterClient client = new RosterClient(sandbox);
    private final SandboxClient server = new SandboxClient(sandbox.districtServerUrl());
    private String key = "";
    private String secret = "";

    @BeforeEach
    void readKeys() throws Exception {
        String id = client.applications().get(0).get("oneroster_application_id").asText();
        JsonNode keys =
                SandboxClient.parse(client.partner("/applications/" + id + "/server"))
                        .get("server");
        key = keys.get("client_id").asText();
        secret = keys.get("client_secret").asText();
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({"'',200", "1.0,200", "2.0,401"})
    void takesASignatureWithOrWithoutTheVersion(String version, int status) throws Exception {
        Map<String, String> oauth = oauth("n1");
        if (!version.isEmpty()) {
            oauth.put("oauth_version", version);
        }

        assertThat(ask(oauth, secret).statusCode()).isEqualTo(status);
    }

    @Test
    void servesWhatTheProxyServes() throws Exception {
        String direct = ask(oauth("n1"), secret).body();

        assertThat(direct)
                .isEqualTo(
                        client.list(
                                        "users?limit=3&filter=role%3D%27student%27%20AND%20status%3D%27active%27")
                                .body());
    }

    @Test
    void saysNothingToAWrongSecret() throws Exception {
        HttpResponse<String> answer = ask(oauth("n1"), "wrong");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void letsANoncePassOnce() throws Exception {
        assertThat(ask(oauth("same"), secret).statusCode()).isEqualTo(200);
        assertThat(ask(oauth("same"), secret).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"-299,200", "299,200", "-301,401", "301,401"})
    void wantsATimestampOfNow(long seconds, int status) throws Exception {
        Map<String, String> oauth = oauth("n1");
        oauth.put("oauth_timestamp", String.valueOf(NOON.plusSeconds(seconds).getEpochSecond()));

        assertThat(ask(oauth, secret).statusCode()).isEqualTo(status);
    }

    @Test
    void takesSha1OnlyWhenSwitchedOn() throws Exception {
        Map<String, String> oauth = oauth("n1");
        oauth.put("oauth_signature_method", "HMAC-SHA1");

        assertThat(ask(oauth, secret).statusCode()).isEqualTo(401);
        client.press("quirk?name=accepts-sha1");
        assertThat(ask(oauth, secret).statusCode()).isEqualTo(200);
    }

    @Test
    void noticesAQueryThatWasNotSigned() throws Exception {
        String header = header(oauth("n1"), secret);

        HttpResponse<String> answer =
                server.send(server.to(USERS + "?limit=4").header("Authorization", header));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void asksForSomething() throws Exception {
        assertThat(server.send(server.to(USERS)).statusCode()).isEqualTo(401);
    }

    @Test
    void shutsADisabledTenantOut() throws Exception {
        client.press("quirk?name=disabled&district=90210");

        assertThat(ask(oauth("n1"), secret).statusCode()).isEqualTo(401);
    }

    @Test
    void handsOutATokenThatOpensTheData() throws Exception {
        HttpResponse<String> answer = token(secret);
        String token = SandboxClient.parse(answer).get("access_token").asText();

        HttpResponse<String> users =
                server.send(server.to(USERS).header("Authorization", "Bearer " + token));

        assertThat(users.statusCode()).isEqualTo(200);
        assertThat(RosterClient.records(users)).hasSize(100);
        assertThat(token(secret).body()).isNotEqualTo(answer.body());
        assertThat(token("wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void hasNoTokensWhenSwitchedOff() throws Exception {
        client.press("quirk?name=no-token-endpoint");

        assertThat(token(secret).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> token(String password) throws Exception {
        String pair = Base64.getEncoder().encodeToString((key + ":" + password).getBytes(UTF_8));
        return server.send(
                server.to("/token")
                        .header("Authorization", "Basic " + pair)
                        .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    private Map<String, String> oauth(String nonce) {
        Map<String, String> oauth = new TreeMap<>();
        oauth.put("oauth_consumer_key", key);
        oauth.put("oauth_signature_method", "HMAC-SHA256");
        oauth.put("oauth_timestamp", String.valueOf(NOON.getEpochSecond()));
        oauth.put("oauth_nonce", nonce);
        return oauth;
    }

    private HttpResponse<String> ask(Map<String, String> oauth, String signingSecret)
            throws Exception {
        String query = pairs(PAGE, "%s=%s", "&");
        return server.send(
                server.to(USERS + "?" + query)
                        .header("Authorization", header(oauth, signingSecret)));
    }

    private String header(Map<String, String> oauth, String signingSecret) {
        List<Map.Entry<String, String>> signed = new ArrayList<>(PAGE.entrySet());
        signed.addAll(oauth.entrySet());
        SignatureMethod method =
                oauth.containsValue("HMAC-SHA1") ? SignatureMethod.SHA1 : SignatureMethod.SHA256;
        String signature =
                new SignedRequest("GET", sandbox.districtServerUrl() + USERS, signed)
                        .signature(method, signingSecret);
        Map<String, String> all = new TreeMap<>(oauth);
        all.put("oauth_signature", signature);
        return "OAuth " + pairs(all, "%s=\"%s\"", ", ");
    }

    private static String pairs(Map<String, String> values, String form, String between) {
        return values.entrySet().stream()
                .map(each -> form.formatted(each.getKey(), escaped(each.getValue())))
                .collect(joining(between));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
