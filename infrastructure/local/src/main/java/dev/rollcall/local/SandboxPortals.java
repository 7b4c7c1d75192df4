package dev.rollcall.local;

import dev.rollcall.local.sandbox.classlink.ClassLinkSandbox;
import dev.rollcall.local.sandbox.clever.CleverSandbox;
import dev.rollcall.local.sandbox.login.Identity;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The look-alikes, each at an address of its own, over the same made-up districts. */
public final class SandboxPortals implements Portals {
    private final CleverSandbox clever;
    private final ClassLinkSandbox classLink;

    /** Starts both. */
    public SandboxPortals(SandboxOptions options) {
        this.clever = CleverSandbox.start(options);
        this.classLink = ClassLinkSandbox.start(options.withPort(0));
    }

    @Override
    public Map<String, String> parameters() {
        String cleverUrl = clever.url().toString();
        String classLinkUrl = classLink.url().toString();
        return Map.of(
                "CleverAuthUrl", cleverUrl,
                "CleverApiUrl", cleverUrl,
                "ClassLinkAuthUrl", classLinkUrl,
                "ClassLinkUserUrl", classLinkUrl,
                "ClassLinkRosterUrl", classLinkUrl);
    }

    @Override
    public Map<String, String> credentials() {
        return Map.of(
                "CLEVER_CLIENT_ID", clever.clientId(),
                "CLEVER_CLIENT_SECRET", clever.clientSecret(),
                "CLASSLINK_PARTNER_KEY", classLink.partnerKey(),
                "CLASSLINK_CLIENT_ID", classLink.clientId(),
                "CLASSLINK_CLIENT_SECRET", classLink.clientSecret());
    }

    /** In this order wherever they are shown. */
    @Override
    public Map<String, URI> pages() {
        Map<String, URI> pages = new LinkedHashMap<>();
        pages.put("the sandbox's Clever", clever.url().resolve("/"));
        pages.put("the sandbox's ClassLink", classLink.url().resolve("/"));
        pages.put("sign in at the sandbox's Clever", clever.url().resolve("/login"));
        pages.put("sign in at the sandbox's ClassLink", classLink.url().resolve("/login"));
        return Collections.unmodifiableMap(pages);
    }

    @Override
    public void register(URI system) {
        register(clever.identity(), system, "clever");
        register(classLink.identity(), system, "classlink");
    }

    private static void register(Identity identity, URI system, String portal) {
        String start = "/sign-in/" + portal;
        identity.register(system.resolve(start), system.resolve(start + "/callback"));
    }

    @Override
    public void close() {
        try (clever) {
            classLink.close();
        }
    }
}
