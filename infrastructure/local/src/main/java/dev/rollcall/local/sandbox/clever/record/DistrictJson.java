package dev.rollcall.local.sandbox.clever.record;

import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;
import java.time.LocalDate;

/** Writes the district itself. */
final class DistrictJson {
    private static final int USUAL_PAUSE_DAYS = 60;
    private final ObjectIds ids;
    private final DistrictCard card;

    DistrictJson(ObjectIds ids, DistrictCard card) {
        this.ids = ids;
        this.card = card;
    }

    void write(Fields fields, Dialect dialect) throws IOException {
        String id = ids.of(Kind.DISTRICT, 0);
        fields.list("login_methods", "Clever Badges", "Clever Passwords")
                .text("sis_type", "sftp")
                .text("state", card.state())
                .text("error", "")
                .time("last_sync", card.lastSync())
                .text("portal_url", "https://clever.com/in/sandbox-" + id)
                .object("district_contact", contact -> writeContact(contact, id))
                .text("name", card.name())
                .text("launch_date", card.launched().toString())
                .text("id", id);
        if (card.pausedSince().isPresent()) {
            LocalDate since = card.pausedSince().get();
            fields.text("pause_start", since.toString());
            fields.text("pause_end", since.plusDays(USUAL_PAUSE_DAYS).toString());
        }
        if (dialect.isLatest()) {
            fields.text("lms_type", "").text("lms_state", "");
        }
    }

    private static void writeContact(Fields fields, String district) throws IOException {
        fields.text("district", district)
                .text("id", district)
                .object("name", name -> name.text("first", "Rosa").text("last", "O'Neill"))
                .text("email", "roster@example.org")
                .text("title", "");
    }
}
