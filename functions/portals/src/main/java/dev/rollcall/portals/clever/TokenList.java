package dev.rollcall.portals.clever;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.json.Item;
import dev.rollcall.portals.json.UnreadableRecordException;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gathers the entries of Clever's token list, page by page. Scopes are advice and not looked at.
 */
final class TokenList {

    /** What may stand in a header. */
    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,4096}");

    private final Set<DistrictId> districts = new LinkedHashSet<>();
    private final Map<DistrictId, String> tokens = new HashMap<>();
    private int skipped;

    /** Takes one entry; one that cannot be read costs itself alone. */
    void add(Item item) {
        if (item.flaw().isPresent() || !isKept(item)) {
            skipped++;
        }
    }

    DistrictTokens readAt(Instant now) {
        return new DistrictTokens(List.copyOf(districts), tokens, skipped, now);
    }

    private boolean isKept(Item item) {
        try {
            Fields entry = Fields.of(item.value());
            Optional<DistrictId> owner = owner(entry);
            owner.ifPresent(district -> keep(district, entry));
            return owner.isPresent();
        } catch (UnreadableRecordException e) {
            return false;
        }
    }

    private static Optional<DistrictId> owner(Fields entry) {
        return entry.object("owner")
                .filter(owner -> owner.raw("type").orElse("district").equals("district"))
                .flatMap(owner -> owner.raw("id"))
                .flatMap(id -> DistrictId.of(Portal.CLEVER, id));
    }

    private void keep(DistrictId district, Fields entry) {
        districts.add(district);
        entry.raw("access_token")
                .filter(text -> TOKEN.matcher(text).matches())
                .ifPresent(text -> tokens.put(district, text));
    }
}
