package dev.rollcall.local.sandbox.login.lie;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way back to the app before the browser is sent there. */
public final class CallbackDraft {
    private String target;
    private final List<Map.Entry<String, String>> parameters = new ArrayList<>();

    public CallbackDraft(String target) {
        this.target = target;
    }

    /** Adds one, whether there is one of this name or not. */
    public CallbackDraft add(String name, String value) {
        parameters.add(Map.entry(name, value));
        return this;
    }

    public CallbackDraft add(String name, Optional<String> value) {
        value.ifPresent(each -> add(name, each));
        return this;
    }

    CallbackDraft remove(String name) {
        parameters.removeIf(each -> each.getKey().equals(name));
        return this;
    }

    Optional<String> first(String name) {
        return parameters.stream()
                .filter(each -> each.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    String target() {
        return target;
    }

    void target(String other) {
        target = other;
    }

    /** The address as it is sent. */
    public String location() {
        String query =
                parameters.stream()
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(joining("&"));
        return target + (target.contains("?") ? "&" : "?") + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
