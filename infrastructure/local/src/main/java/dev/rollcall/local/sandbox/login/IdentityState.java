package dev.rollcall.local.sandbox.login;

import dev.rollcall.local.sandbox.control.ErrorVerbs;
import dev.rollcall.local.sandbox.json.Fields;
import dev.rollcall.local.sandbox.login.desk.Desk;
import dev.rollcall.local.sandbox.login.desk.Switch;
import dev.rollcall.local.sandbox.login.lie.Lie;
import dev.rollcall.local.sandbox.login.token.SigningKey;

import java.io.IOException;

/**
 * What the login is told to do right now.
 *
 * @param desk of the portal
 */
record IdentityState(Desk desk) implements Fields.Inside {
    @Override
    public void writeTo(Fields fields) throws IOException {
        fields.text("lie", desk.liar().lie().map(Lie::code).orElse("none"))
                .maybe("callback", desk.registration().app().map(app -> app.callback().toString()))
                .object("switches", this::writeSwitches)
                .list("keys", kids())
                .objects("identity_errors", new ErrorVerbs(desk.faults()).active());
    }

    private void writeSwitches(Fields fields) throws IOException {
        for (Switch each : desk.form().switches()) {
            fields.flag(each.word(), desk.switches().has(each));
        }
    }

    private String[] kids() {
        return desk.keys().made().stream().map(SigningKey::kid).toArray(String[]::new);
    }
}
