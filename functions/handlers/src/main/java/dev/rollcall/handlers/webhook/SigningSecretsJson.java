package dev.rollcall.handlers.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.district.Portal;
import dev.rollcall.handlers.Json;
import dev.rollcall.privacy.Secrets;
import dev.rollcall.webhook.SigningSecrets;
import dev.rollcall.webhook.WebhookSecret;

import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The webhook secrets as operators put them: {@code {"clever": ["whsec_…"], "classlink": []}}. What
 * is not a usable secret is passed over; a portal without any accepts nothing.
 */
public final class SigningSecretsJson implements SigningSecrets {

    private final Secrets secrets;
    private final String name;

    public SigningSecretsJson(Secrets secrets, String name) {
        this.secrets = secrets;
        this.name = name;
    }

    @Override
    public List<WebhookSecret> of(Portal portal) {
        JsonNode all = Json.strict(secrets.read(name).getBytes(UTF_8)).orElseGet(Json::object);
        return StreamSupport.stream(all.path(portal.code()).spliterator(), false)
                .flatMap(secret -> WebhookSecret.parse(secret.asText()).stream())
                .toList();
    }
}
