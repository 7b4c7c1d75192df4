package dev.rollcall.local.sandbox.login.desk;

import dev.rollcall.local.sandbox.http.Call;
import dev.rollcall.local.sandbox.http.Query;

import java.util.Optional;
import java.util.Set;

/**
 * The one app of the sandbox.
 *
 * @param id its name at the portal
 * @param secret opens made-up data only
 * @param ways how the portal lets it prove who it is
 */
public record Client(String id, String secret, Set<Way> ways) {
    /** A way for an app to prove who it is (RFC 6749 §2.3.1). */
    public enum Way {
        BASIC,
        BODY
    }

    public Client {
        ways = Set.copyOf(ways);
    }

    public boolean isNamed(Optional<String> clientId) {
        return clientId.equals(Optional.of(id));
    }

    /** Whether the request comes from the app. */
    public boolean sent(Call call, Query body) {
        return (ways.contains(Way.BASIC) && call.hasBasic(id, secret))
                || (ways.contains(Way.BODY) && isIn(body));
    }

    private boolean isIn(Query body) {
        return isNamed(body.first("client_id"))
                && body.first("client_secret").equals(Optional.of(secret));
    }
}
