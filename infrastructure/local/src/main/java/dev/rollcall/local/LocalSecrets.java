package dev.rollcall.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.account.Scope;
import dev.rollcall.portals.assertion.SigningKeys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/**
 * The values of the declared secrets on this machine: credentials from the environment, a signing
 * key of this start, and the well-known API client {@code local} with every scope.
 */
public final class LocalSecrets {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLIENT = "local";

    private LocalSecrets() {}

    /** By logical id; a credential the environment does not name is empty and accepts nothing. */
    public static Map<String, String> from(Map<String, String> environment) {
        return Map.of(
                "CleverSecret", client("CLEVER", environment).toString(),
                "CleverSignInSecret", signIn("CLEVER", environment).toString(),
                "ClassLinkSecret", classLink(environment).toString(),
                "ClassLinkSignInSecret", signIn("CLASSLINK", environment).toString(),
                "SigningKeySecret", SigningKeys.make(),
                "WebhookSecret", webhook(environment).toString(),
                "ApiClientsSecret", clients().toString());
    }

    private static ObjectNode client(String portal, Map<String, String> environment) {
        return JSON.createObjectNode()
                .put("clientId", environment.getOrDefault(portal + "_CLIENT_ID", ""))
                .put("clientSecret", environment.getOrDefault(portal + "_CLIENT_SECRET", ""));
    }

    // One application does for both, unless the portal has one for sign-in alone (product.md A3).
    private static ObjectNode signIn(String portal, Map<String, String> environment) {
        String own = portal + "_SIGN_IN";
        return client(environment.containsKey(own + "_CLIENT_ID") ? own : portal, environment);
    }

    private static ObjectNode classLink(Map<String, String> environment) {
        return client("CLASSLINK", environment).put("partnerKey", partnerKey(environment));
    }

    // A server that somebody names is to be asked, even one that wants no key.
    private static String partnerKey(Map<String, String> environment) {
        String usual = environment.containsKey("CLASSLINK_ROSTER_URL") ? CLIENT : "";
        return environment.getOrDefault("CLASSLINK_PARTNER_KEY", usual);
    }

    private static ObjectNode webhook(Map<String, String> environment) {
        ObjectNode secrets = JSON.createObjectNode();
        for (String portal : new String[] {"clever", "classlink"}) {
            var list = secrets.putArray(portal);
            environment.entrySet().stream()
                    .filter(variable -> variable.getKey().equals("WEBHOOK_SECRET"))
                    .forEach(variable -> list.add(variable.getValue()));
        }
        return secrets;
    }

    private static ObjectNode clients() {
        ObjectNode clients = JSON.createObjectNode();
        ObjectNode local = clients.putObject(CLIENT).put("secretSha256", sha256(CLIENT));
        Arrays.stream(Scope.values()).map(Scope::code).forEach(local.putArray("scopes")::add);
        return clients;
    }

    private static String sha256(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
