package dev.rollcall.handlers.console.view.onboarding;

import dev.rollcall.district.Connection;
import dev.rollcall.district.onboarding.Checklist;
import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.console.view.part.Links;
import dev.rollcall.handlers.console.view.part.ViewPorts;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Times;
import dev.rollcall.handlers.html.Html;

import java.time.Instant;

/** The part of the district widget about its onboarding: the checklist, and each decision. */
public final class OnboardingSection {

    private final ViewPorts ports;

    public OnboardingSection(ViewPorts ports) {
        this.ports = ports;
    }

    public Html html(WidgetEvent event, Connection connection) {
        Steps steps = new Steps(event, connection, ports.actions());
        AccountSection account = new AccountSection(ports.accounts(), connection, steps);
        SeatsSection seats = new SeatsSection(ports.seats(), connection, steps);
        DecisionSection decisions = new DecisionSection(ports.runs(), connection, steps);
        return switch (event.parameter("step")) {
            case AccountSection.LINK -> account.link(event);
            case AccountSection.OWNER -> account.owner(event);
            case SeatsSection.STEP -> seats.step(event);
            case DecisionSection.STEP -> decisions.step(times(event), new Links(event));
            default ->
                    Html.of(
                            checklist(event, connection, decisions),
                            Elements.heading("Account"),
                            account.html(),
                            Elements.heading("Seats"),
                            seats.html());
        };
    }

    private Html checklist(WidgetEvent event, Connection connection, DecisionSection decisions) {
        Instant now = ports.clock().instant();
        return Html.of(
                ChecklistTable.html(new Checklist(connection, now), times(event)),
                decisions.offer(now));
    }

    private Times times(WidgetEvent event) {
        return new Times(ports.clock().instant(), event.offset());
    }
}
