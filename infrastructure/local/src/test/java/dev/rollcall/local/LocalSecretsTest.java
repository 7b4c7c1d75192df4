package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rollcall.account.Scope;
import dev.rollcall.local.template.Resource;
import dev.rollcall.local.template.Template;

import org.junit.jupiter.api.Test;

import java.util.Map;

class LocalSecretsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void fillTheSecretsOfTheTemplateAndNoOthers() {
        assertThat(Template.bundled().resources("AWS::SecretsManager::Secret"))
                .extracting(Resource::id)
                .containsExactlyInAnyOrderElementsOf(LocalSecrets.from(Map.of()).keySet());
    }

    @Test
    void takeCredentialsFromTheEnvironment() throws Exception {
        Map<String, String> environment =
                Map.of(
                        "CLEVER_CLIENT_ID", "id",
                        "CLEVER_CLIENT_SECRET", "hush",
                        "WEBHOOK_SECRET", "whsec_x");

        assertThat(secret("CleverSecret", environment))
                .isEqualTo(JSON.readTree("{\"clientId\":\"id\",\"clientSecret\":\"hush\"}"));
        assertThat(secret("WebhookSecret", environment))
                .isEqualTo(JSON.readTree("{\"clever\":[\"whsec_x\"],\"classlink\":[\"whsec_x\"]}"));
    }

    @Test
    void takeClassLinksThreeCredentialsFromTheEnvironment() throws Exception {
        Map<String, String> environment =
                Map.of(
                        "CLASSLINK_PARTNER_KEY", "partner",
                        "CLASSLINK_CLIENT_ID", "id",
                        "CLASSLINK_CLIENT_SECRET", "hush");

        assertThat(secret("ClassLinkSecret", environment))
                .isEqualTo(
                        JSON.readTree(
                                "{\"partnerKey\":\"partner\",\"clientId\":\"id\","
                                        + "\"clientSecret\":\"hush\"}"));
        assertThat(secret("ClassLinkSecret", Map.of()).path("partnerKey").asText()).isEmpty();
    }

    /** A foreign server may want no key, and without any nothing would be asked of it. */
    @Test
    void giveAnyKeyToAClassLinkServerThatIsNamedWithoutOne() throws Exception {
        Map<String, String> environment = Map.of("CLASSLINK_ROSTER_URL", "http://127.0.0.1:1/x");

        assertThat(secret("ClassLinkSecret", environment).path("partnerKey").asText())
                .isEqualTo("local");
    }

    @Test
    void acceptNothingWhenTheEnvironmentIsSilent() throws Exception {
        assertThat(secret("WebhookSecret", Map.of()))
                .isEqualTo(JSON.readTree("{\"clever\":[],\"classlink\":[]}"));
    }

    @Test
    void giveTheLocalClientEveryScope() throws Exception {
        JsonNode client = secret("ApiClientsSecret", Map.of()).path("local");

        assertThat(client.path("secretSha256").asText())
                .isEqualTo("25bf8e1a2393f1108d37029b3df5593236c755742ec93465bbafa9b290bddcf6");
        assertThat(client.path("scopes")).hasSize(Scope.values().length);
    }

    private static JsonNode secret(String id, Map<String, String> environment) throws Exception {
        return JSON.readTree(LocalSecrets.from(environment).get(id));
    }
}
