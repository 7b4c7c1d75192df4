package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.district.Connection;
import dev.rollcall.district.LastRun;
import dev.rollcall.district.NextActor;
import dev.rollcall.district.OpenRun;
import dev.rollcall.handlers.Advice;
import dev.rollcall.handlers.Json;

import java.time.Instant;

/** A connection as the API shows it. */
final class ConnectionJson {

    private ConnectionJson() {}

    /** A row of the list. */
    static ObjectNode row(Connection connection, Instant now) {
        ObjectNode json = Json.object();
        json.put("id", connection.id().asString());
        json.put("portal", connection.id().portal().code());
        json.put("key", connection.id().key());
        json.put("name", connection.name());
        json.put("state", Words.of(connection.state()));
        json.putArray("purposes").add("rostering");
        json.put("people", connection.people());
        json.put("connectedAt", connection.connectedAt().toString());
        json.set("freshness", freshness(connection));
        connection.openRun().ifPresent(open -> json.set("openRun", openRun(open)));
        connection.lastRun().ifPresent(last -> json.set("lastRun", lastRun(last)));
        ArrayNode held = json.putArray("heldRuns");
        connection.heldRuns().forEach(held::add);
        json.put("nextActor", NextActor.of(connection).code());
        Advice.of(connection).ifPresent(advice -> json.put("advice", advice));
        return json;
    }

    /** One district, with its settings. */
    static ObjectNode detail(Connection connection, Instant now) {
        ObjectNode json = row(connection, now);
        json.set("settings", SettingsJson.of(connection.settings()));
        return json;
    }

    /** A claim on the district's one open run. */
    static ObjectNode openRun(OpenRun open) {
        ObjectNode json =
                Json.object()
                        .put("id", open.runId())
                        .put("mode", open.mode())
                        .put("trigger", open.trigger())
                        .put("since", open.at().toString());
        open.scope().ifPresent(scope -> json.set("scope", ScopeJson.of(scope)));
        return json;
    }

    private static ObjectNode freshness(Connection connection) {
        ObjectNode json = Json.object();
        connection.lastFull().ifPresent(full -> json.put("lastFullAt", full.endedAt().toString()));
        connection
                .schedule()
                .lastPolledAt()
                .ifPresent(at -> json.put("lastPolledAt", at.toString()));
        json.put("nextFullDueAt", connection.schedule().nextDueAt().toString());
        json.put("followUp", Words.of(connection.schedule().followUp()));
        if (!connection.schedule().scopes().isEmpty()) {
            ArrayNode waiting = json.putArray("waitingScopes");
            connection.schedule().scopes().forEach(each -> waiting.add(ScopeJson.of(each)));
        }
        return json;
    }

    private static ObjectNode lastRun(LastRun last) {
        ObjectNode json = Json.object();
        json.put("id", last.runId()).put("mode", last.mode()).put("state", last.outcome());
        if (!last.code().isEmpty()) {
            json.put("code", last.code());
        }
        last.scope().ifPresent(scope -> json.set("scope", ScopeJson.of(scope)));
        return json.put("endedAt", last.endedAt().toString());
    }
}
