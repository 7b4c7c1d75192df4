package dev.rollcall.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Gives a client a token for its id and secret (RFC 6749 §4.4). A token is 256 random bits that
 * mean nothing by themselves; only their hash is stored.
 */
public final class IssueToken {

    /** How long a token counts. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    private static final Sha256 NOBODY = Sha256.of("");

    private final ApiClients clients;
    private final AccessTokenStore tokens;
    private final RandomBytes random;
    private final InstantSource clock;

    public IssueToken(
            ApiClients clients, AccessTokenStore tokens, RandomBytes random, InstantSource clock) {
        this.clients = clients;
        this.tokens = tokens;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Issues a token with those of the wanted scopes that the client is allowed.
     *
     * @param wanted codes of scopes, unknown ones passed over; empty asks for everything allowed
     */
    public Answer issue(String clientId, String secret, Set<String> wanted) {
        Optional<ApiClient> client = clients.find(clientId);
        // An unknown id is compared all the same, so that time does not tell which ids exist.
        Sha256 expected = client.map(ApiClient::secretSha256).orElse(NOBODY);
        boolean fits = expected.matches(Sha256.of(secret));
        if (client.isEmpty() || !fits) {
            return new Answer.UnknownClient();
        }
        Set<Scope> granted = granted(client.get(), wanted);
        return granted.isEmpty() ? new Answer.NoScope() : issued(clientId, granted);
    }

    private static Set<Scope> granted(ApiClient client, Set<String> wanted) {
        Set<Scope> granted = EnumSet.noneOf(Scope.class);
        granted.addAll(client.scopes());
        granted.removeIf(scope -> !wanted.isEmpty() && !wanted.contains(scope.code()));
        return granted;
    }

    private Answer issued(String clientId, Set<Scope> scopes) {
        OpaqueToken token = OpaqueToken.draw(random);
        AccessGrant grant = new AccessGrant(clientId, scopes, clock.instant().plus(LIFETIME));
        tokens.put(token.sha256(), grant);
        return new Answer.Issued(token.text(), grant.scopes());
    }

    /** What came of asking for a token. */
    public sealed interface Answer {

        /**
         * A new token, shown this once.
         *
         * @param token the token
         * @param scopes what it allows
         */
        record Issued(String token, Set<Scope> scopes) implements Answer {
            public Issued {
                Objects.requireNonNull(token, "token is null");
                scopes = Set.copyOf(scopes);
            }

            /** Prints no token (M-10). */
            @Override
            public String toString() {
                return "Issued" + scopes;
            }
        }

        /** No such client, or not its secret. */
        record UnknownClient() implements Answer {}

        /** None of the wanted scopes is allowed to the client. */
        record NoScope() implements Answer {}
    }
}
