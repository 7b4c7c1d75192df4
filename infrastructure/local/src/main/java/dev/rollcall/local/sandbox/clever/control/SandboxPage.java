package dev.rollcall.local.sandbox.clever.control;

import dev.rollcall.local.sandbox.clever.portal.CleverDistrict;
import dev.rollcall.local.sandbox.clever.portal.Connection;
import dev.rollcall.local.sandbox.clever.portal.Portal;
import dev.rollcall.local.sandbox.clever.record.Collection;
import dev.rollcall.local.sandbox.control.PageTemplate;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Role;
import dev.rollcall.local.sandbox.district.Shown;
import dev.rollcall.local.sandbox.http.Pages;
import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.login.Identity;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page at the sandbox's root: what this is, what it holds, and every button.
 *
 * @param portal what it shows
 * @param identity its login
 * @param url where it is served
 * @param clientId shown to be copied
 * @param clientSecret shown to be copied; it opens made-up data only
 */
public record SandboxPage(
        Portal portal, Identity identity, URI url, String clientId, String clientSecret) {
    private static final PageTemplate TEMPLATE = PageTemplate.named("clever.html");
    private static final List<String> ROLES = List.of("student", "teacher", "staff", "contact");

    private static final String ANNOUNCE =
            """
            <label>events <select name="events"><option>on</option><option>off</option></select></label>
            """;

    public Reply reply() {
        return TEMPLATE.with("announce", ANNOUNCE)
                .with("identity", identity.panel())
                .with("kinds", PageTemplate.kinds())
                .with("options", PageTemplate.options(ids()))
                .with("roles", PageTemplate.options(ROLES.stream()))
                .with("scopes", PageTemplate.options(scopes()))
                .with("url", url.toString())
                .with("clientId", clientId)
                .with("clientSecret", clientSecret)
                .with("districts", rows())
                .reply();
    }

    private String rows() {
        return portal.connections().stream()
                .map(each -> PageTemplate.row(cells(each)))
                .collect(Collectors.joining("\n"));
    }

    private static List<Object> cells(Connection connection) {
        CleverDistrict district = connection.district();
        Shown shown = district.data().shown();
        return district.data()
                .read(() ->
                        List.of(
                                "<code>" + district.id() + "</code>",
                                connection.word(),
                                Pages.escape(district.state()),
                                shown.rows(Kind.SCHOOL).count(),
                                shown.rows(Kind.SECTION).count(),
                                shown.rows(Role.STUDENT).count(),
                                shown.rows(Role.TEACHER).count(),
                                shown.rows(Role.GUARDIAN).count()));
    }

    private Stream<String> ids() {
        return portal.connections().stream().map(each -> each.district().id());
    }

    private static Stream<String> scopes() {
        return Stream.concat(
                Stream.of("all", "tokens", "events"),
                Arrays.stream(Collection.values()).map(Collection::word));
    }
}
