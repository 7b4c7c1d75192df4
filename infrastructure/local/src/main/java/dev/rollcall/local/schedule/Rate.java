package dev.rollcall.local.schedule;

import dev.rollcall.local.template.TemplateException;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code rate(…)} expressions of EventBridge Scheduler. */
final class Rate {
    private static final Pattern FORM =
            Pattern.compile("rate\\(([1-9][0-9]*) (minute|hour|day)s?\\)");

    private Rate() {}

    static Duration parse(String expression) {
        Matcher form = FORM.matcher(expression);
        if (!form.matches()) {
            throw new TemplateException("only rates are known, not " + expression);
        }
        return Duration.of(Long.parseLong(form.group(1)), unit(form.group(2)));
    }

    private static ChronoUnit unit(String name) {
        return switch (name) {
            case "minute" -> ChronoUnit.MINUTES;
            case "hour" -> ChronoUnit.HOURS;
            default -> ChronoUnit.DAYS;
        };
    }
}
