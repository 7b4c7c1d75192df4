package dev.rollcall.handlers.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.account.ApiClient;
import dev.rollcall.account.ApiClients;
import dev.rollcall.account.Scope;
import dev.rollcall.account.Sha256;
import dev.rollcall.handlers.Json;
import dev.rollcall.privacy.Secrets;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The API clients as operators put them: {@code {"<id>": {"secretSha256": "<hex>", "scopes":
 * ["…"]}}}. A client without a usable digest is no client; scopes that do not exist are passed
 * over.
 */
final class ApiClientsJson implements ApiClients {

    private final Secrets secrets;
    private final String name;

    ApiClientsJson(Secrets secrets, String name) {
        this.secrets = secrets;
        this.name = name;
    }

    @Override
    public Optional<ApiClient> find(String id) {
        return Json.strict(secrets.read(name).getBytes(UTF_8))
                .map(clients -> clients.path(id))
                .flatMap(client -> client(id, client));
    }

    private static Optional<ApiClient> client(String id, JsonNode client) {
        return Sha256.parse(client.path("secretSha256").asText())
                .map(digest -> new ApiClient(id, digest, scopes(client.path("scopes"))));
    }

    private static Set<Scope> scopes(JsonNode codes) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        codes.forEach(code -> Scope.of(code.asText()).ifPresent(scopes::add));
        return scopes;
    }
}
