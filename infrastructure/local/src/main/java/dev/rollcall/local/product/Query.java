package dev.rollcall.local.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The parameters of an address. */
final class Query {
    private Query() {}

    static Map<String, String> of(URI address) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : Objects.toString(address.getRawQuery(), "").split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                values.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
            }
        }
        return values;
    }
}
