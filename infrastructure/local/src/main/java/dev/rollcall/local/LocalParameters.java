package dev.rollcall.local;

import dev.rollcall.local.template.Template;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The template's parameters on this machine. A parameter {@code CleverApiUrl} is set by the
 * variable {@code CLEVER_API_URL}, {@code ClassLinkRosterUrl} by {@code CLASSLINK_ROSTER_URL}, and
 * so with every other; without one, what the portals say goes before what this machine prefers, and
 * that before the template's default.
 */
public final class LocalParameters {
    /** Mails go nowhere here. */
    private static final Map<String, String> PREFERRED =
            Map.of(
                    "MailFrom", "rollcall@vendor.example",
                    "VendorMailbox", "operations@vendor.example");

    /**
     * A newcomer wants to see a district arrive, not to ask for it; whoever names a vendor's
     * profile wants to see that.
     */
    private static final Map<String, String> WITHOUT_PROFILE = Map.of("CleverFirstRoster", "auto");

    private LocalParameters() {}

    public static Map<String, String> of(
            Template template, Map<String, String> portals, Map<String, String> environment) {
        Map<String, String> parameters = new LinkedHashMap<>(PREFERRED);
        parameters.putAll(environment.containsKey("VENDOR_PROFILE") ? Map.of() : WITHOUT_PROFILE);
        parameters.putAll(portals);
        for (String parameter : template.parameters()) {
            String value = environment.get(variable(parameter));
            if (value != null) {
                parameters.put(parameter, value);
            }
        }
        return parameters;
    }

    static String variable(String parameter) {
        return parameter
                .replace("ClassLink", "Classlink")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }
}
