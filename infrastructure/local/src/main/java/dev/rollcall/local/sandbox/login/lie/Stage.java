package dev.rollcall.local.sandbox.login.lie;

import dev.rollcall.local.sandbox.login.grant.Past;

import java.util.Map;
import java.util.Set;

/**
 * What a lie needs to know of the truth.
 *
 * @param url of the portal, which is its issuer
 * @param past what apps have asked with
 * @param districtFields the names the portal has for the district of a person
 * @param otherDistrict the id of a district that is not the person's
 * @param other the same answer about another person; for an ID token its claims
 * @param secret the app's secret
 */
public record Stage(
        String url,
        Past past,
        Set<String> districtFields,
        String otherDistrict,
        Map<String, Object> other,
        String secret) {
    /** What the keys of the one who jku points to are published under. */
    public static final String FOREIGN_KEYS = "/elsewhere/keys";

    static final String FOREIGN = "https://login.example.com";
}
