package dev.rollcall.local.sandbox.clever.control;

import dev.rollcall.local.sandbox.clever.portal.Portal;
import dev.rollcall.local.sandbox.control.ControlApi;
import dev.rollcall.local.sandbox.control.ErrorVerbs;
import dev.rollcall.local.sandbox.login.Identity;

import java.util.List;

/** The change API over a Clever sandbox. */
public final class SandboxApi {
    private SandboxApi() {}

    public static ControlApi of(Portal portal, Identity identity) {
        return new ControlApi(
                new SandboxState(portal, identity),
                List.of(
                        new ErrorVerbs(portal.faults()),
                        identity.verbs(),
                        (verb, query) -> ConnectionVerbs.run(verb, new Order(portal, query)),
                        (verb, query) -> DataVerbs.run(verb, new Order(portal, query))));
    }
}
