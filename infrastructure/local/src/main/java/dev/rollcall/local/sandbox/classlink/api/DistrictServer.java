package dev.rollcall.local.sandbox.classlink.api;

import dev.rollcall.local.sandbox.classlink.oauth.AccessTokens;
import dev.rollcall.local.sandbox.classlink.oauth.Signatures;
import dev.rollcall.local.sandbox.classlink.portal.Portal;
import dev.rollcall.local.sandbox.classlink.portal.Portal.Access;
import dev.rollcall.local.sandbox.classlink.quirk.Quirk;
import dev.rollcall.local.sandbox.http.Call;
import dev.rollcall.local.sandbox.http.FaultyReply;
import dev.rollcall.local.sandbox.http.Pages;
import dev.rollcall.local.sandbox.http.Query;
import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.json.Json;

import java.util.Optional;

/**
 * The districts' own Roster Servers, all at one address: whose it is shows in the key of whoever
 * calls.
 */
public final class DistrictServer {
    private final Portal portal;
    private final Signatures signatures;
    private final AccessTokens tokens;
    private final RosterApi rosters;

    public DistrictServer(Portal portal) {
        this.portal = portal;
        this.signatures = new Signatures(portal);
        this.tokens = new AccessTokens(portal.clock());
        this.rosters = new RosterApi(portal);
    }

    /** A caller who is not let in never learns why. */
    public Reply answer(Call call) {
        portal.requests().count();
        if (call.rawPath().equals("/token")) {
            return token(call);
        }
        return signatures
                .signer(call)
                .or(() -> call.bearer().flatMap(tokens::find))
                .filter(access -> access.tenant().isOpen())
                .map(access -> rosters.answer(access.tenant(), call.rawPath(), call))
                .orElseGet(() -> Reply.empty(401));
    }

    private Reply token(Call call) {
        Optional<Access> client = client(call);
        if (client.filter(each -> each.tenant().quirks().has(Quirk.NO_TOKEN_ENDPOINT)).isPresent()
                || !call.method().equals("POST")) {
            return Pages.notFound(call);
        }
        boolean known =
                Query.parse(call.body())
                        .first("grant_type")
                        .filter("client_credentials"::equals)
                        .isPresent();
        return client.filter(any -> known)
                .map(this::token)
                .orElseGet(() -> Reply.empty(client.isPresent() ? 400 : 401));
    }

    private Reply token(Access access) {
        return portal.faults()
                .strike("token", access.tenant().id())
                .map(fault -> FaultyReply.of(fault, () -> issued(access)))
                .orElseGet(() -> issued(access));
    }

    private Reply issued(Access access) {
        String token = tokens.issue(access);
        return Reply.json(
                200,
                Json.object(fields ->
                        fields.text("access_token", token)
                                .text("token_type", "bearer")
                                .number("expires_in", AccessTokens.LIFE.toSeconds())));
    }

    private Optional<Access> client(Call call) {
        return portal.tenants().stream()
                .flatMap(tenant ->
                        tenant.applications().stream().map(each -> new Access(tenant, each)))
                .filter(access ->
                        call.hasBasic(
                                access.application().clientId(),
                                access.application().clientSecret()))
                .filter(access -> access.tenant().isOpen())
                .findFirst();
    }
}
