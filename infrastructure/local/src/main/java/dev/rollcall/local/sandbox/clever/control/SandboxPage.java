package dev.rollcall.local.sandbox.clever.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.local.sandbox.clever.portal.CleverDistrict;
import dev.rollcall.local.sandbox.clever.portal.Connection;
import dev.rollcall.local.sandbox.clever.portal.Pages;
import dev.rollcall.local.sandbox.clever.portal.Portal;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Role;
import dev.rollcall.local.sandbox.district.Shown;
import dev.rollcall.local.sandbox.http.FaultKind;
import dev.rollcall.local.sandbox.http.Reply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page at the sandbox's root: what this is, what it holds, and every button.
 *
 * @param portal what it shows
 * @param url where it is served
 * @param clientId shown to be copied
 * @param clientSecret shown to be copied; it opens made-up data only
 */
public record SandboxPage(Portal portal, URI url, String clientId, String clientSecret) {
    private static final String TEMPLATE = read();

    public Reply reply() {
        String page =
                TEMPLATE.replace("{{url}}", url.toString())
                        .replace("{{clientId}}", clientId)
                        .replace("{{clientSecret}}", clientSecret)
                        .replace("{{districts}}", each(SandboxPage::row))
                        .replace("{{options}}", each(SandboxPage::option))
                        .replace("{{kinds}}", kinds());
        return Reply.html(200, page);
    }

    private String each(Function<Connection, String> part) {
        return portal.connections().stream().map(part).collect(Collectors.joining("\n"));
    }

    private static String row(Connection connection) {
        CleverDistrict district = connection.district();
        Shown shown = district.data().shown();
        return district.data()
                .read(() ->
                        Stream.of(
                                        "<code>" + district.id() + "</code>",
                                        connection.word(),
                                        Pages.escape(district.state()),
                                        shown.rows(Kind.SCHOOL).count(),
                                        shown.rows(Kind.SECTION).count(),
                                        shown.rows(Role.STUDENT).count(),
                                        shown.rows(Role.TEACHER).count(),
                                        shown.rows(Role.GUARDIAN).count())
                                .map(cell -> "<td>" + cell)
                                .collect(Collectors.joining("", "<tr>", "</tr>")));
    }

    private static String option(Connection connection) {
        return "<option>" + connection.district().id() + "</option>";
    }

    private static String kinds() {
        return Arrays.stream(FaultKind.values())
                .map(kind -> "<option>" + kind.word() + "</option>")
                .collect(Collectors.joining());
    }

    private static String read() {
        try (InputStream in = SandboxPage.class.getResourceAsStream("/sandbox/clever.html")) {
            if (in == null) {
                throw new IllegalStateException("resource missing: clever.html");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
