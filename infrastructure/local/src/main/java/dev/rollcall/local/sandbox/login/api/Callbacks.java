package dev.rollcall.local.sandbox.login.api;

import dev.rollcall.local.sandbox.login.desk.Desk;
import dev.rollcall.local.sandbox.login.desk.Switch;
import dev.rollcall.local.sandbox.login.lie.CallbackDraft;

import java.util.Optional;

/** What the switches and lies of the moment do to the way back. */
final class Callbacks {
    private Callbacks() {}

    static void finish(Desk desk, CallbackDraft draft, Optional<String> state) {
        draft.add("state", state);
        if (desk.switches().take(Switch.LOGIN_AS_ADMIN)) {
            draft.add("loginas_by_admin", "true");
        }
        desk.liar().spoil(draft, desk.stage());
    }
}
