package dev.rollcall.handlers.console.view.district;

import dev.rollcall.district.ChangeBudget;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.district.SignInSettings;
import dev.rollcall.handlers.console.view.part.Words;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Facts;
import dev.rollcall.handlers.html.Html;

import java.util.stream.Collectors;

/** A district's settings and budgets in words. */
final class SettingsFacts {

    private SettingsFacts() {}

    static Html html(DistrictSettings settings) {
        return new Facts()
                .add("Version", Long.toString(settings.version()))
                .add("First roster", Words.of(settings.firstRoster()))
                .add(
                        "Staff, guardians",
                        Words.of(settings.staff()) + ", " + Words.of(settings.guardians()))
                .add("Optional fields", fields(settings))
                .add("Seat pool", pool(settings.seats().main()))
                .add("Beyond the pool", overSeat(settings.seats().main().overSeat()))
                .add("Sign-in", signIn(settings.signIn()))
                .add("Archives", archives(settings.budget()))
                .add("Growth", growth(settings.budget()))
                .add("Other budgets", others(settings.budget()))
                .add("Rollover", rollover(settings.budget()))
                .html();
    }

    private static String fields(DistrictSettings settings) {
        return settings.fields().isEmpty()
                ? "none"
                : settings.fields().stream().map(Words::of).collect(Collectors.joining(", "));
    }

    private static String pool(SeatSettings seats) {
        return seats.pool().isPresent() ? Elements.number(seats.pool().getAsInt()) : "no limit";
    }

    private static String overSeat(OverSeatPolicy policy) {
        return switch (policy) {
            case OverSeatPolicy.Block _ -> "students wait";
            case OverSeatPolicy.Grace(int days) -> "a grace of " + days + " days";
            case OverSeatPolicy.Report _ -> "a seat all the same, and a report";
        };
    }

    private static String signIn(SignInSettings signIn) {
        return "not on the roster: %s; waiting for a seat: %s; teachers: %s%s"
                .formatted(
                        Words.of(signIn.unrostered()),
                        Words.of(signIn.waiting()),
                        Words.of(signIn.teachers()),
                        signIn.launch().map(day -> "; from " + day).orElse(""));
    }

    private static String archives(ChangeBudget budget) {
        return "held above %s %% and %s of a kind, or %s people, in 24 hours; up to %s always pass"
                .formatted(
                        budget.archivePercent(),
                        budget.archiveFloor(),
                        budget.archivePeople(),
                        budget.smallFloor());
    }

    private static String growth(ChangeBudget budget) {
        return "held above %s %% and %s".formatted(budget.growthPercent(), budget.growthFloor());
    }

    private static String others(ChangeBudget budget) {
        return "unreadable %s %%, same people under new ids %s %%, role changes %s %%"
                .formatted(budget.schemaPercent(), budget.churnPercent(), budget.roleFlipPercent());
    }

    private static String rollover(ChangeBudget budget) {
        return budget.rollover()
                .map(days -> days.first() + " to " + days.last())
                .orElse("none declared");
    }
}
