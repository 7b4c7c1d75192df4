package dev.rollcall.local.sandbox.clever.control;

import dev.rollcall.local.sandbox.clever.portal.Portal;
import dev.rollcall.local.sandbox.control.ControlApi;
import dev.rollcall.local.sandbox.control.ErrorVerbs;

import java.util.List;

/** The change API over a Clever sandbox. */
public final class SandboxApi {
    private SandboxApi() {}

    public static ControlApi of(Portal portal) {
        return new ControlApi(
                new SandboxState(portal),
                List.of(
                        new ErrorVerbs(portal.faults()),
                        (verb, query) -> ConnectionVerbs.run(verb, new Order(portal, query)),
                        (verb, query) -> DataVerbs.run(verb, new Order(portal, query))));
    }
}
