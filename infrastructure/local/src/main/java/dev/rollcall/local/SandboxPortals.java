package dev.rollcall.local;

import dev.rollcall.local.sandbox.clever.CleverSandbox;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import java.net.URI;
import java.util.Map;

/** The look-alikes, each at an address of its own. */
final class SandboxPortals implements Portals {
    private final CleverSandbox clever;

    SandboxPortals(SandboxOptions options) {
        this.clever = CleverSandbox.start(options);
    }

    @Override
    public Map<String, String> parameters() {
        String url = clever.url().toString();
        return Map.of("CleverAuthUrl", url, "CleverApiUrl", url);
    }

    @Override
    public Map<String, String> credentials() {
        return Map.of(
                "CLEVER_CLIENT_ID", clever.clientId(),
                "CLEVER_CLIENT_SECRET", clever.clientSecret());
    }

    @Override
    public Map<String, URI> pages() {
        return Map.of("the sandbox's Clever", clever.url().resolve("/"));
    }

    @Override
    public void close() {
        clever.close();
    }
}
