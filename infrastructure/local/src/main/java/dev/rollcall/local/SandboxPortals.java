package dev.rollcall.local;

import dev.rollcall.local.sandbox.classlink.ClassLinkSandbox;
import dev.rollcall.local.sandbox.clever.CleverSandbox;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The look-alikes, each at an address of its own, over the same made-up districts. */
final class SandboxPortals implements Portals {
    private final CleverSandbox clever;
    private final ClassLinkSandbox classLink;

    SandboxPortals(SandboxOptions options) {
        this.clever = CleverSandbox.start(options);
        this.classLink = ClassLinkSandbox.start(options.withPort(0));
    }

    @Override
    public Map<String, String> parameters() {
        String url = clever.url().toString();
        return Map.of(
                "CleverAuthUrl", url,
                "CleverApiUrl", url,
                "ClassLinkRosterUrl", classLink.url().toString());
    }

    @Override
    public Map<String, String> credentials() {
        return Map.of(
                "CLEVER_CLIENT_ID", clever.clientId(),
                "CLEVER_CLIENT_SECRET", clever.clientSecret(),
                "CLASSLINK_PARTNER_KEY", classLink.partnerKey());
    }

    /** In this order wherever they are shown. */
    @Override
    public Map<String, URI> pages() {
        Map<String, URI> pages = new LinkedHashMap<>();
        pages.put("the sandbox's Clever", clever.url().resolve("/"));
        pages.put("the sandbox's ClassLink", classLink.url().resolve("/"));
        return Collections.unmodifiableMap(pages);
    }

    @Override
    public void register(URI system) {
        // The sandbox's identity side is plugged in here.
    }

    @Override
    public void close() {
        try (clever) {
            classLink.close();
        }
    }
}
