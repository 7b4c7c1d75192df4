package dev.rollcall.local.sandbox.login;

import dev.rollcall.local.sandbox.control.ErrorVerbs;
import dev.rollcall.local.sandbox.control.Verbs;
import dev.rollcall.local.sandbox.http.Query;
import dev.rollcall.local.sandbox.http.Refusal;
import dev.rollcall.local.sandbox.json.Fields;
import dev.rollcall.local.sandbox.login.desk.Desk;
import dev.rollcall.local.sandbox.login.desk.Switch;
import dev.rollcall.local.sandbox.login.desk.Switches.Position;
import dev.rollcall.local.sandbox.login.lie.Lie;

import java.net.URI;
import java.util.Optional;

/**
 * The buttons of the login.
 *
 * @param identity what they switch
 * @param desk of the portal
 */
record IdentityVerbs(Identity identity, Desk desk) implements Verbs {
    @Override
    public Optional<Fields.Inside> run(String verb, Query parameters) {
        return switch (verb) {
            case "lie" -> done(() -> lie(parameters));
            case "switch" -> done(() -> turn(parameters));
            case "rotate-keys" -> done(() -> rotate(parameters));
            case "register" -> done(() -> register(parameters));
            case "reset-identity" -> done(identity::reset);
            case "identity" -> done(() -> {});
            default -> errors().run(verb, parameters);
        };
    }

    private ErrorVerbs errors() {
        return new ErrorVerbs(desk.faults(), "identity-errors", "clear-identity-errors");
    }

    private Optional<Fields.Inside> done(Runnable action) {
        action.run();
        return Optional.of(identity.state());
    }

    private void lie(Query parameters) {
        String code = parameters.first("name").or(() -> parameters.first("lie")).orElse("");
        if (code.equals("none")) {
            identity.beHonest();
        } else {
            identity.lie(Lie.named(code).orElseThrow(() -> new Refusal(400, "unknown lie")));
        }
    }

    private void turn(Query parameters) {
        Switch which =
                parameters
                        .first("name")
                        .flatMap(Switch::named)
                        .filter(desk.form().switches()::contains)
                        .orElseThrow(() -> new Refusal(400, "unknown switch"));
        boolean off = parameters.first("on").filter("false"::equals).isPresent();
        Position position = off ? Position.OFF : Position.ON;
        parameters
                .first("district")
                .filter(id -> !id.equals("all"))
                .ifPresentOrElse(
                        id -> desk.switches().turn(which, known(which, id), position),
                        () -> desk.switches().turn(which, position));
    }

    private String known(Switch which, String district) {
        if (which.reach() == Switch.Reach.PORTAL) {
            throw new Refusal(400, "this switch is the whole portal's");
        }
        return desk.form()
                .directory()
                .roll(district)
                .orElseThrow(() -> new Refusal(404, "no such district"))
                .id();
    }

    private void rotate(Query parameters) {
        if (parameters.first("when").filter("signing"::equals).isPresent()) {
            desk.keys().rotateBeforeSigning();
        } else {
            desk.keys().rotate();
        }
        if (parameters.first("withdraw").filter("true"::equals).isPresent()) {
            desk.keys().withdraw();
        }
    }

    private void register(Query parameters) {
        identity.register(address(parameters, "start"), address(parameters, "callback"));
    }

    private static URI address(Query parameters, String name) {
        return parameters
                .first(name)
                .map(URI::create)
                .orElseThrow(() -> new Refusal(400, "register needs start and callback"));
    }
}
