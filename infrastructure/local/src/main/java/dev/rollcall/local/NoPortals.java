package dev.rollcall.local;

import java.net.URI;
import java.util.Map;

final class NoPortals implements Portals {
    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }

    @Override
    public Map<String, String> credentials() {
        return Map.of();
    }

    @Override
    public Map<String, URI> pages() {
        return Map.of();
    }

    @Override
    public void register(URI system) {
        // Real portals are told by their own consoles.
    }

    @Override
    public void close() {
        // Nothing was started.
    }
}
