package dev.rollcall.handlers.signin;

import dev.rollcall.district.Portal;
import dev.rollcall.signin.admission.Refusal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A refusal on its way from the callback to a page with a clean address (S-19), in a cookie: an
 * address would let anybody make a page of ours say what they like. Tells no more than the page.
 *
 * @param refusal why somebody is not let in; of those that one page tells, any
 * @param portal by whose callback they came
 * @param opens from which day it will be otherwise
 * @param number by which the vendor finds the log line of the callback
 */
record Aside(Refusal refusal, Portal portal, Optional<LocalDate> opens, String number) {

    private static final Pattern FORM =
            Pattern.compile(
                    "([a-z-]{1,40})\\.([a-z]{1,20})\\.([0-9-]{0,10})\\.([A-Za-z0-9=_-]{1,64})");

    String text() {
        return String.join(
                ".",
                refusal.pageCode(),
                portal.code(),
                opens.map(LocalDate::toString).orElse(""),
                number);
    }

    static Optional<Aside> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Refusal.ofPage(parts.group(1))
                        .flatMap(refusal ->
                                Portal.of(parts.group(2))
                                        .map(portal ->
                                                new Aside(
                                                        refusal,
                                                        portal,
                                                        day(parts.group(3)),
                                                        parts.group(4))))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
