package dev.rollcall.local.sandbox.clever.api;

import dev.rollcall.local.sandbox.clever.portal.Connection;
import dev.rollcall.local.sandbox.clever.portal.Link;
import dev.rollcall.local.sandbox.clever.portal.Portal;
import dev.rollcall.local.sandbox.http.Body;
import dev.rollcall.local.sandbox.http.Call;
import dev.rollcall.local.sandbox.http.Fault;
import dev.rollcall.local.sandbox.http.FaultKind;
import dev.rollcall.local.sandbox.http.FaultyReply;
import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.json.Fields;
import dev.rollcall.local.sandbox.json.Json;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Hands the district tokens to whoever knows the client secret. */
public final class TokensApi {
    private static final String SCOPE = "tokens";
    private static final String[] SCOPES = {
        "read:district_admins",
        "read:districts",
        "read:resources",
        "read:school_admins",
        "read:schools",
        "read:sections",
        "read:student_contacts",
        "read:students",
        "read:teachers",
        "read:user_id"
    };
    private final Portal portal;
    private final String clientId;
    private final String clientSecret;

    public TokensApi(Portal portal, String clientId, String clientSecret) {
        this.portal = portal;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    public static boolean isAt(List<String> segments) {
        return segments.equals(List.of("oauth", "tokens"));
    }

    public Reply answer(Call call) {
        if (!call.hasBasic(clientId, clientSecret)) {
            return error(401, "invalid_client");
        }
        Optional<Fault> fault =
                portal.faults().strike(SCOPE, call.query().first("district").orElse(""));
        boolean empty = fault.filter(FaultKind.EMPTY_FIRST_PAGE::isOf).isPresent();
        List<Connection> listed = empty ? List.of() : portal.connections();
        return fault.map(each -> FaultyReply.of(each, () -> tokens(call, listed)))
                .orElseGet(() -> tokens(call, listed));
    }

    private static Reply tokens(Call call, List<Connection> listed) {
        boolean known = call.query().first("owner_type").filter("district"::equals).isPresent();
        if (!known || !call.method().equals("GET")) {
            return error(400, "invalid_request");
        }
        Optional<String> district = call.query().first("district");
        List<Fields.Inside> rows =
                listed.stream()
                        .filter(Connection::isConnected)
                        .filter(each -> district.map(each.district().id()::equals).orElse(true))
                        .<Fields.Inside>map(each -> row -> write(row, each))
                        .toList();
        return Reply.json(200, list(call, rows)).with("ETag", "\"" + tag(listed) + "\"");
    }

    private static String tag(List<Connection> listed) {
        List<String> tokens =
                listed.stream().filter(Connection::isConnected).map(Connection::token).toList();
        return Integer.toHexString(tokens.hashCode());
    }

    private static Body list(Call call, List<Fields.Inside> rows) {
        List<Link> links = List.of(new Link("self", call.target()));
        return Json.object(fields -> {
            fields.objects("data", rows);
            Link.write(fields, links);
        });
    }

    private static void write(Fields fields, Connection connection) throws IOException {
        String district = connection.district().id();
        fields.text("id", connection.id())
                .time("created", connection.created())
                .object("owner", owner -> owner.text("type", "district").text("id", district))
                .text("access_token", connection.token())
                .list("scopes", SCOPES);
    }

    private static Reply error(int status, String code) {
        return Reply.json(status, Body.of("{\"error\":\"" + code + "\"}"));
    }
}
