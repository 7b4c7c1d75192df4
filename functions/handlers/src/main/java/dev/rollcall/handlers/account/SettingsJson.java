package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.district.ChangeBudget;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.OnboardingSettings;
import dev.rollcall.district.OneRosterSettings;
import dev.rollcall.district.OptionalField;
import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.district.SignInSettings;
import dev.rollcall.handlers.Json;

/** A district's settings as the API shows them. */
final class SettingsJson {

    private SettingsJson() {}

    static ObjectNode of(DistrictSettings settings) {
        ObjectNode json = Json.object();
        json.put("version", settings.version());
        json.put("firstRoster", Words.of(settings.firstRoster()));
        json.put("staff", Words.of(settings.staff()));
        json.put("guardians", Words.of(settings.guardians()));
        ArrayNode fields = json.putArray("fields");
        settings.fields().stream().map(OptionalField::code).forEach(fields::add);
        json.set("budget", budget(settings.budget()));
        json.set("seats", seats(settings.seats().main()));
        json.set("products", products(settings.seats()));
        json.set("oneRoster", oneRoster(settings.oneRoster()));
        json.set("signIn", signIn(settings.signIn()));
        json.set("onboarding", onboarding(settings.onboarding()));
        json.put("library", Words.of(settings.library()));
        return json;
    }

    private static ObjectNode products(ProductSeats seats) {
        ObjectNode json = Json.object();
        seats.byProduct()
                .forEach((product, settings) ->
                        json.set(
                                product,
                                seats(settings)
                                        .put("seatRule", settings.rule().code())
                                        .put("schools", settings.schools().code())));
        return json;
    }

    /** The pool and what students beyond it get. */
    static ObjectNode seats(SeatSettings seats) {
        ObjectNode json = Json.object();
        seats.pool().ifPresentOrElse(pool -> json.put("pool", pool), () -> json.putNull("pool"));
        json.set("overSeat", overSeat(seats.overSeat()));
        return json;
    }

    private static ObjectNode oneRoster(OneRosterSettings oneRoster) {
        ObjectNode json = Json.object();
        json.put("route", Words.of(oneRoster.route()));
        json.put("signature", Words.of(oneRoster.signature()));
        json.put("oauthVersion", Words.of(oneRoster.oauthVersion()));
        json.put("basePath", oneRoster.basePath());
        oneRoster
                .application()
                .ifPresentOrElse(
                        id -> json.put("application", id), () -> json.putNull("application"));
        return json.put("hierarchy", Words.of(oneRoster.hierarchy()));
    }

    private static ObjectNode signIn(SignInSettings signIn) {
        ObjectNode json = Json.object();
        json.put("unrostered", Words.of(signIn.unrostered()));
        json.put("waiting", Words.of(signIn.waiting()));
        json.put("teachers", Words.of(signIn.teachers()));
        json.put("roles", Words.of(signIn.roles()));
        signIn.launch()
                .ifPresentOrElse(
                        day -> json.put("launch", day.toString()), () -> json.putNull("launch"));
        return json.put("zone", signIn.zone().getId());
    }

    private static ObjectNode onboarding(OnboardingSettings onboarding) {
        ObjectNode json = Json.object();
        ArrayNode gates = json.putArray("gates");
        onboarding.gates().forEach(gate -> gates.add(Words.of(gate)));
        json.put("pairing", Words.of(onboarding.pairing()));
        json.put("enabling", Words.of(onboarding.enabling()));
        json.put("updates", Words.of(onboarding.updates()));
        return json.put("minimumSeats", onboarding.minimumSeats());
    }

    private static ObjectNode overSeat(OverSeatPolicy policy) {
        return switch (policy) {
            case OverSeatPolicy.Block _ -> Json.object().put("policy", "block");
            case OverSeatPolicy.Grace(int days) ->
                    Json.object().put("policy", "grace").put("days", days);
            case OverSeatPolicy.Report _ -> Json.object().put("policy", "report");
        };
    }

    private static ObjectNode budget(ChangeBudget budget) {
        ObjectNode json = Json.object();
        for (BudgetLimit limit : BudgetLimit.values()) {
            json.put(limit.code(), limit.of(budget));
        }
        budget.rollover()
                .ifPresentOrElse(
                        days ->
                                json.putObject("rollover")
                                        .put("first", days.first().toString())
                                        .put("last", days.last().toString()),
                        () -> json.putNull("rollover"));
        return json;
    }
}
