package dev.rollcall.handlers.notice;

import dev.rollcall.notice.Fact;
import dev.rollcall.notice.FactKind;
import dev.rollcall.notice.Party;
import dev.rollcall.notice.delivery.Letter;
import dev.rollcall.notice.delivery.Letters;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Letters from files: {@code <kind>.txt}, whose first line is the subject, and {@code <kind>.html}
 * in {@code layout.html}. Holes are a fact's details, {@code about} and {@code date} (in UTC).
 */
final class FileLetters implements Letters {

    private static final String SUBJECT = "Subject: ";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Override
    public Letter write(Party party, Fact fact) {
        Map<String, String> values = values(party, fact);
        String text = plain(fact.kind()).fill(values, UnaryOperator.identity());
        int end = text.indexOf('\n');
        String subject = text.substring(SUBJECT.length(), end).strip();
        return new Letter(subject, text.substring(end).strip(), html(fact.kind(), subject, values));
    }

    private static Words plain(FactKind kind) {
        return Words.of(kind.code() + ".txt");
    }

    private static String html(FactKind kind, String subject, Map<String, String> values) {
        String body = Words.of(kind.code() + ".html").fill(values, FileLetters::encoded);
        String[] around = Words.of("layout.html").text().split("\\{\\{body}}", 2);
        Map<String, String> all = new HashMap<>(values);
        all.put("subject", subject);
        return new Words(around[0]).fill(all, FileLetters::encoded)
                + body
                + new Words(around[1]).fill(all, FileLetters::encoded);
    }

    private static Map<String, String> values(Party party, Fact fact) {
        Map<String, String> values = new HashMap<>(fact.details());
        values.put("about", party.asString());
        values.put("date", DATE.format(fact.at()));
        return values;
    }

    private static String encoded(String text) {
        return text.codePoints().mapToObj(FileLetters::encoded).collect(Collectors.joining());
    }

    private static String encoded(int character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> Character.toString(character);
        };
    }
}
