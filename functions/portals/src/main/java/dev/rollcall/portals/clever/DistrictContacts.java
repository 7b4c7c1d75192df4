package dev.rollcall.portals.clever;

import dev.rollcall.district.DistrictContact;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.http.HttpAnswer;
import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.json.Item;
import dev.rollcall.portals.json.JsonList;
import dev.rollcall.portals.json.UnreadableRecordException;
import dev.rollcall.sync.read.RosterSource.Fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads whom a district names as its contact; the one place that looks at it (M-09, R15). */
final class DistrictContacts {
    private static final JsonList LIST = new JsonList("data", Set.of(), Set.of("links"));

    private DistrictContacts() {}

    /** The contact of this district; a contact that cannot be read is as good as none. */
    static Fetch<Optional<DistrictContact>> read(HttpAnswer answer, String district) {
        return Fetches.then(
                Fetches.read(answer, DistrictContacts::contacts),
                found -> new Fetch.Got<>(Optional.ofNullable(found.get(district))));
    }

    private static Map<String, DistrictContact> contacts(InputStream body) throws IOException {
        Map<String, DistrictContact> contacts = new HashMap<>();
        LIST.read(body, item -> add(item, contacts));
        return contacts;
    }

    private static void add(Item item, Map<String, DistrictContact> contacts) {
        try {
            Fields district = Fields.of(item.value().path("data"));
            district.object("district_contact")
                    .ifPresent(contact -> contacts.put(district.id(), contact(contact)));
        } catch (UnreadableRecordException none) {
            // An owner is then named by hand; a district's name and roster do not hang on it.
        }
    }

    private static DistrictContact contact(Fields contact) {
        String name =
                contact.object("name")
                        .map(n -> (n.textOrEmpty("first") + " " + n.textOrEmpty("last")).strip())
                        .orElse("");
        return new DistrictContact(name, contact.text("email"));
    }
}
