package dev.rollcall.local.sandbox.classlink.control;

import dev.rollcall.local.sandbox.classlink.portal.Portal;
import dev.rollcall.local.sandbox.control.ControlApi;
import dev.rollcall.local.sandbox.control.ErrorVerbs;
import dev.rollcall.local.sandbox.login.Identity;

import java.util.List;

/** The change API over a ClassLink sandbox. */
public final class SandboxApi {
    private SandboxApi() {}

    public static ControlApi of(Portal portal, Identity identity) {
        return new ControlApi(
                new SandboxState(portal, identity),
                List.of(
                        new ErrorVerbs(portal.faults()),
                        identity.verbs(),
                        new QuirkVerbs(portal),
                        new RequestVerbs(portal.requests()),
                        new TenantVerbs(portal)));
    }
}
