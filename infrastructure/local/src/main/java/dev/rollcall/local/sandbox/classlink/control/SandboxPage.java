package dev.rollcall.local.sandbox.classlink.control;

import static java.util.stream.Collectors.joining;

import dev.rollcall.local.sandbox.classlink.portal.Portal;
import dev.rollcall.local.sandbox.classlink.portal.Tenant;
import dev.rollcall.local.sandbox.classlink.quirk.Quirk;
import dev.rollcall.local.sandbox.classlink.rows.Resource;
import dev.rollcall.local.sandbox.control.PageTemplate;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Role;
import dev.rollcall.local.sandbox.district.Shown;
import dev.rollcall.local.sandbox.http.Pages;
import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.http.RequestCounter;
import dev.rollcall.local.sandbox.login.Identity;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page at the sandbox's root: what this is, what it holds, and every button.
 *
 * @param portal what it shows
 * @param identity its login
 * @param url where it is served
 * @param districtServer where the districts' own servers are
 * @param partnerKey shown to be copied; it opens made-up data only
 */
public record SandboxPage(
        Portal portal, Identity identity, URI url, URI districtServer, String partnerKey) {
    private static final PageTemplate TEMPLATE = PageTemplate.named("classlink.html");
    private static final List<String> ROLES =
            List.of("student", "teacher", "aide", "administrator", "guardian");

    public Reply reply() {
        RequestCounter.Count count = portal.requests().counted();
        return TEMPLATE.with("announce", "")
                .with("identity", identity.panel())
                .with("kinds", PageTemplate.kinds())
                .with("quirks", quirks())
                .with("options", PageTemplate.options(portal.tenants().stream().map(Tenant::id)))
                .with("roles", PageTemplate.options(ROLES.stream()))
                .with("scopes", PageTemplate.options(scopes()))
                .with("url", url.toString())
                .with("districtServer", districtServer.toString())
                .with("partnerKey", partnerKey)
                .with("total", String.valueOf(count.total()))
                .with("second", String.valueOf(count.mostInOneSecond()))
                .with("window", String.valueOf(count.mostInAnyWindow()))
                .with("tenants", rows())
                .reply();
    }

    private String rows() {
        return portal.tenants().stream()
                .map(each -> PageTemplate.row(cells(each)))
                .collect(joining("\n"));
    }

    private static List<Object> cells(Tenant tenant) {
        Shown shown = tenant.data().shown();
        return tenant.data()
                .read(() ->
                        List.of(
                                "<code>" + tenant.id() + "</code>",
                                code(tenant.applications().stream().map(each -> each.pathId())),
                                code(tenant.quirks().values().keySet().stream().map(Quirk::word)),
                                shown.rows(Kind.SCHOOL).count(),
                                shown.rows(Kind.SECTION).count(),
                                shown.rows(Role.STUDENT).count(),
                                shown.rows(Role.TEACHER).count(),
                                shown.rows(Role.GUARDIAN).count()));
    }

    private static String code(Stream<String> words) {
        return words.sorted()
                .map(word -> "<code>" + Pages.escape(word) + "</code>")
                .collect(joining(" "));
    }

    private static String quirks() {
        return Arrays.stream(Quirk.values()).map(SandboxPage::form).collect(joining("\n"));
    }

    private static String form(Quirk quirk) {
        String value =
                quirk.usual() == 0
                        ? ""
                        : "<label>value <input type=\"number\" name=\"value\" min=\"1\" value=\"%s\"></label>"
                                .formatted(quirk.usual());
        return """
        <form method="post" action="/sandbox/quirk"><input type="hidden" name="name" value="%s">\
        <fieldset><legend>%s</legend><p>%s</p>%s\
        <label><select name="district"><option>all</option>{{options}}</select></label>\
        <button name="on" value="true">on</button> <button name="on" value="false">off</button>\
        </fieldset></form>\
        """
                .formatted(quirk.word(), quirk.word(), Pages.escape(quirk.effect()), value);
    }

    private static Stream<String> scopes() {
        return Stream.concat(
                Stream.of("all", "applications", "server", "token"),
                Arrays.stream(Resource.values()).map(Resource::word));
    }
}
