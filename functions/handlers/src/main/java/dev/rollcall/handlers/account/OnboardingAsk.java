package dev.rollcall.handlers.account;

import dev.rollcall.district.SignInSettings;
import dev.rollcall.district.onboarding.Ask;
import dev.rollcall.district.onboarding.Ask.LaunchDate;
import dev.rollcall.district.onboarding.By;
import dev.rollcall.district.onboarding.OnboardingEvent;
import dev.rollcall.district.onboarding.Purpose;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads {@code {"event": "request", "purposes": ["rostering", "sign-in"], "seats": 250, "launch":
 * {"date": "2026-08-17", "zone": "America/Chicago"}}}: a request may name seats and a launch date,
 * a launch its date, and {@code null} stands for at once.
 */
final class OnboardingAsk {

    private static final Set<String> FIELDS = Set.of("event", "purposes", "seats", "launch");
    private static final int MOST_SEATS = 10_000_000;

    private OnboardingAsk() {}

    /** What the body asks for; where it names no time zone, the district's own holds. */
    static Ask read(byte[] json, By by, SignInSettings standing) {
        Field body = Field.body(json, FIELDS);
        OnboardingEvent event = body.get("event").word(Words::onboardingEvent);
        return new Ask(
                event,
                purposes(body, event),
                by,
                seats(body, event),
                launch(body, event, standing));
    }

    private static Set<Purpose> purposes(Field body, OnboardingEvent event) {
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        body.find("purposes")
                .ifPresent(list ->
                        list.list(Purpose.values().length)
                                .forEach(item -> purposes.add(item.word(Words::purpose))));
        if (purposes.isEmpty() && event == OnboardingEvent.REJECT) {
            body.get("purposes").list(0);
            throw body.get("purposes").unaccepted();
        }
        return purposes;
    }

    private static OptionalInt seats(Field body, OnboardingEvent event) {
        Optional<Field> seats = body.find("seats");
        if (seats.isEmpty()) {
            return OptionalInt.empty();
        }
        if (event != OnboardingEvent.REQUEST) {
            throw seats.get().unaccepted();
        }
        return OptionalInt.of(seats.get().whole(1, MOST_SEATS));
    }

    private static Optional<LaunchDate> launch(
            Field body, OnboardingEvent event, SignInSettings standing) {
        Optional<Field> launch = body.find("launch");
        return switch (event) {
            case REQUEST -> launch.map(field -> date(field, standing));
            case LAUNCH ->
                    Optional.of(
                            launch.map(field -> date(field, standing))
                                    .orElseGet(() ->
                                            new LaunchDate(Optional.empty(), standing.zone())));
            case APPROVE, REJECT, SHARE, REVIEW, ENABLE, PAUSE, RESUME, ARRIVE -> {
                launch.ifPresent(field -> {
                    throw field.unaccepted();
                });
                yield Optional.empty();
            }
        };
    }

    private static LaunchDate date(Field launch, SignInSettings standing) {
        launch.object(Set.of("date", "zone"));
        Field date = launch.get("date");
        Optional<LocalDate> day = date.isNull() ? Optional.empty() : Optional.of(date.date());
        ZoneId zone = launch.find("zone").map(f -> f.word(Words::zone)).orElse(standing.zone());
        return new LaunchDate(day, zone);
    }
}
