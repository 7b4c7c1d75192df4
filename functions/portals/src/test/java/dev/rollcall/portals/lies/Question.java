package dev.rollcall.portals.lies;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * One request for a page of a list.
 *
 * @param list the list's name
 * @param offset how many rows come before the page
 * @param limit how many rows it may hold
 * @param sorted whether an order by id was asked for
 * @param reading how often the list's beginning has been asked for, this time included; 0 for a
 *     request that names no offset
 */
record Question(String list, int offset, int limit, boolean sorted, int reading) {

    private static final String USUAL_LIMIT = "100";

    static Question of(String list, URI address, int reading) {
        Map<String, String> said = parameters(address);
        return new Question(
                list,
                Integer.parseInt(said.getOrDefault("offset", "0")),
                Integer.parseInt(said.getOrDefault("limit", USUAL_LIMIT)),
                "sourcedId".equals(said.get("sort")),
                reading);
    }

    static Map<String, String> parameters(URI address) {
        Map<String, String> said = new HashMap<>();
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String value = pair.substring(equals + 1);
                said.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return said;
    }

    Question from(int otherOffset) {
        return new Question(list, otherOffset, limit, sorted, reading);
    }

    Question atMost(int rows) {
        return new Question(list, offset, Math.min(limit, rows), sorted, reading);
    }

    Question withoutLimit() {
        return new Question(list, offset, Integer.MAX_VALUE, sorted, reading);
    }

    /** Whether it is for a page behind the first. */
    boolean isLater() {
        return offset > 0;
    }

    boolean isOfFirstReading() {
        return reading <= 1;
    }
}
