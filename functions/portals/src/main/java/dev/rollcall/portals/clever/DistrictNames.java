package dev.rollcall.portals.clever;

import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.http.HttpAnswer;
import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.json.Item;
import dev.rollcall.portals.json.UnreadableRecordException;
import dev.rollcall.sync.read.RosterSource.Fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Reads the list of districts, which is only ever the token's own one. */
final class DistrictNames {

    private DistrictNames() {}

    /**
     * The name of the district with this id; a list of other districts is a token of theirs (P39).
     */
    static Fetch<String> read(HttpAnswer answer, String district) {
        return Fetches.then(
                Fetches.read(answer, DistrictNames::names),
                names -> {
                    if (names.isEmpty()) {
                        return new Fetch.Missing<>();
                    }
                    String name = names.get(district);
                    return name == null ? Fetches.refused() : new Fetch.Got<>(name);
                });
    }

    private static Map<String, String> names(InputStream body) throws IOException {
        Map<String, String> names = new HashMap<>();
        Envelope.read(body, item -> add(item, names));
        return names;
    }

    private static void add(Item item, Map<String, String> names) {
        try {
            Fields district = Fields.of(item.value().path("data"));
            names.put(district.id(), district.textOrEmpty("name"));
        } catch (UnreadableRecordException e) {
            names.put("", "");
        }
    }
}
