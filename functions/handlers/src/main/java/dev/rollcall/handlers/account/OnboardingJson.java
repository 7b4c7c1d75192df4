package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.district.Connection;
import dev.rollcall.district.LibraryAccess;
import dev.rollcall.district.SignInSettings;
import dev.rollcall.district.onboarding.Badge;
import dev.rollcall.district.onboarding.Blocker;
import dev.rollcall.district.onboarding.By;
import dev.rollcall.district.onboarding.Checklist;
import dev.rollcall.district.onboarding.Checklist.Row;
import dev.rollcall.district.onboarding.Decision;
import dev.rollcall.district.onboarding.ImportGate;
import dev.rollcall.district.onboarding.Party;
import dev.rollcall.district.onboarding.Purpose;
import dev.rollcall.handlers.Json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An onboarding as the API shows it. */
final class OnboardingJson {

    private OnboardingJson() {}

    static ObjectNode of(Connection connection, Instant now) {
        Checklist checklist = new Checklist(connection, now);
        ObjectNode json = Json.object();
        json.put("district", connection.id().asString());
        json.put("version", connection.onboarding().number());
        for (Purpose purpose : Purpose.values()) {
            json.put(name(purpose), Words.of(checklist.stage(purpose)));
        }
        Badge.of(connection, now).ifPresent(badge -> json.put("badge", badge));
        json.set("launch", launch(connection.settings().signIn()));
        connection.onboarding().seats().ifPresent(seats -> json.put("seats", seats));
        json.set("import", gate(ImportGate.blocker(connection, now)));
        paths(connection).forEach(json.putArray("paths")::add);
        ArrayNode rows = json.putArray("checklist");
        checklist.rows().forEach(row -> rows.add(row(row)));
        return json;
    }

    /** By which ways people of the district come here; the Library only where it is known (R2). */
    private static List<String> paths(Connection connection) {
        return connection.settings().library() == LibraryAccess.OPEN
                ? List.of("district", "library")
                : List.of("district");
    }

    /** One decision of the journal. */
    static ObjectNode decision(Decision decision) {
        ObjectNode json = Json.object();
        json.put("number", decision.number());
        json.put("event", Words.of(decision.event()));
        ObjectNode reached = json.putObject("reached");
        decision.reached().forEach((purpose, stage) -> reached.put(name(purpose), Words.of(stage)));
        json.set("by", by(decision.by()));
        return json.put("at", decision.at().toString());
    }

    /** Who must act; nobody where it passes by itself. */
    static String word(Party party) {
        return party == Party.SYSTEM ? "nobody" : Words.of(party);
    }

    private static ObjectNode launch(SignInSettings signIn) {
        ObjectNode json = Json.object();
        signIn.launch()
                .ifPresentOrElse(
                        day -> json.put("date", day.toString()), () -> json.putNull("date"));
        return json.put("zone", signIn.zone().getId());
    }

    private static ObjectNode gate(Optional<Blocker> blocker) {
        ObjectNode json = Json.object().put("open", blocker.isEmpty());
        blocker.ifPresent(why -> json.put("blocker", why.code()));
        return json.put("nextActor", word(blocker.map(Blocker::nextActor).orElse(Party.SYSTEM)));
    }

    private static ObjectNode row(Row row) {
        ObjectNode json = Json.object();
        json.put("purpose", Words.of(row.purpose()));
        json.put("stage", Words.of(row.stage()));
        json.put("state", Words.of(row.state()));
        json.put("nextActor", word(row.actor()));
        row.reason().ifPresent(why -> json.put("reason", why.code()));
        row.mark()
                .ifPresent(mark -> {
                    json.set("by", by(mark.by()));
                    json.put("at", mark.at().toString());
                });
        return json;
    }

    private static ObjectNode by(By by) {
        ObjectNode json = Json.object().put("party", Words.of(by.party()));
        if (!by.id().isEmpty()) {
            json.put("id", by.id());
        }
        by.onBehalfOf().ifPresent(member -> json.put("onBehalfOf", member));
        return json;
    }

    private static String name(Purpose purpose) {
        return switch (purpose) {
            case ROSTERING -> "rostering";
            case SIGN_IN -> "signIn";
        };
    }
}
