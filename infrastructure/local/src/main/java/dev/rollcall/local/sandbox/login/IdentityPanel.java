package dev.rollcall.local.sandbox.login;

import static java.util.stream.Collectors.joining;

import dev.rollcall.local.sandbox.control.PageTemplate;
import dev.rollcall.local.sandbox.http.Pages;
import dev.rollcall.local.sandbox.login.desk.Desk;
import dev.rollcall.local.sandbox.login.desk.Switch;
import dev.rollcall.local.sandbox.login.lie.Endpoint;
import dev.rollcall.local.sandbox.login.lie.Lie;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The login's part of the sandbox's page.
 *
 * @param desk of the portal
 */
record IdentityPanel(Desk desk) {
    private static final String DISTRICTS =
            "<label><select name=\"district\"><option>all</option>{{options}}</select></label>";

    String html() {
        return new PageTemplate(PageTemplate.read("identity.html"))
                .with("client", Pages.escape(desk.form().client().id()))
                .with("secret", Pages.escape(desk.form().client().secret()))
                .with("callback", callback())
                .with("lying", lying())
                .with("lies", lies())
                .with("lie-rows", rows())
                .with("switches", switches())
                .with("identity-scopes", PageTemplate.options(scopes()))
                .html();
    }

    private String callback() {
        return desk.registration()
                .app()
                .map(app -> "<code>" + Pages.escape(app.callback().toString()) + "</code>")
                .orElse("any address of this machine");
    }

    private String lying() {
        return desk.liar()
                .lie()
                .map(lie -> "lies: <strong>" + lie.sentence() + "</strong>")
                .orElse("tells the truth");
    }

    private static String lies() {
        return PageTemplate.options(
                Stream.concat(Stream.of("none"), Arrays.stream(Lie.values()).map(Lie::code)));
    }

    private static String rows() {
        return Arrays.stream(Lie.values())
                .map(lie -> List.<Object>of("<code>" + lie.code() + "</code>", lie.sentence()))
                .map(PageTemplate::row)
                .collect(joining("\n"));
    }

    private String switches() {
        return desk.form().switches().stream().map(this::form).collect(joining("\n"));
    }

    private String form(Switch which) {
        String now = desk.switches().has(which) ? "on" : "off";
        String district = which.reach() == Switch.Reach.DISTRICT ? DISTRICTS : "";
        return """
        <form method="post" action="/sandbox/switch"><input type="hidden" name="name" value="%s">\
        <fieldset><legend>%s (%s)</legend><p>%s</p>%s\
        <button name="on" value="true">on</button> <button name="on" value="false">off</button>\
        </fieldset></form>\
        """
                .formatted(which.word(), which.word(), now, Pages.escape(which.effect()), district);
    }

    private static Stream<String> scopes() {
        return Stream.concat(
                Stream.of("all", "authorize"),
                Arrays.stream(Endpoint.values()).map(Endpoint::word));
    }
}
