package dev.rollcall.local.sandbox.classlink.record;

import dev.rollcall.local.sandbox.classlink.quirk.Quirk;
import dev.rollcall.local.sandbox.classlink.quirk.Quirks;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * How one answer writes what all records have in common: ids, references, booleans, grades.
 *
 * @param ids of the tenant
 * @param version of the path that was asked
 * @param quirks switched on when the question came
 * @param host where references say the records are, which is never where they were asked for
 */
public record Style(SourcedIds ids, Version version, Quirks quirks, String host) {
    private static final String MASK = "*****";
    private static final List<String> DELETED =
            List.of("ToBeDeleted", "TOBEDELETED", "tobedeleted", "toBeDeleted");

    boolean has(Quirk quirk) {
        return quirks.has(quirk);
    }

    public String id(Type type, long key) {
        String id = ids.of(type, key);
        return has(Quirk.ODD_IDS) ? SourcedIds.odd(id) : id;
    }

    /** What every record begins with; the key of one to be deleted is turned round. */
    void head(Fields fields, Type type, long key, Instant modified) throws IOException {
        long real = Tombstone.real(key);
        fields.text("sourcedId", id(type, real))
                .text("status", key == real ? "active" : deleted(real))
                .time("dateLastModified", modified);
    }

    /** Neighbours that are a round number apart still get different words. */
    private static String deleted(long key) {
        return DELETED.get(Long.bitCount(key) % DELETED.size());
    }

    void flag(Fields fields, String name, boolean value) throws IOException {
        if (has(Quirk.JSON_BOOLEANS)) {
            fields.flag(name, value);
        } else {
            fields.text(name, String.valueOf(value));
        }
    }

    /** A reference to one record. */
    void one(Fields fields, String name, Type type, long key) throws IOException {
        if (has(Quirk.FLAT_REFERENCES)) {
            fields.text(name + "SourcedId", id(type, key));
        } else if (has(Quirk.BARE_REFERENCES)) {
            fields.text(name, id(type, key));
        } else {
            fields.object(name, reference(type, key));
        }
    }

    /** References to any number of records. */
    void many(Fields fields, String name, Type type, LongStream keys) throws IOException {
        if (has(Quirk.FLAT_REFERENCES)) {
            fields.list(flat(name), idsOf(type, keys));
        } else if (has(Quirk.BARE_REFERENCES)) {
            fields.list(name, idsOf(type, keys));
        } else {
            fields.objects(name, keys.mapToObj(key -> reference(type, key)).toList());
        }
    }

    /** The field that holds ids only. */
    private static String flat(String plural) {
        return plural.replaceFirst("s$", "") + "SourcedIds";
    }

    /** What a district may hide from a vendor. */
    String personal(String text) {
        return has(Quirk.OBFUSCATED) && !text.isEmpty() ? MASK : text;
    }

    void grades(Fields fields, int... grades) throws IOException {
        fields.list("grades", Arrays.stream(grades).mapToObj(this::grade).toArray(String[]::new));
    }

    private String grade(int grade) {
        if (has(Quirk.SLOPPY_GRADES)) {
            return grade == 0 ? "K" : String.valueOf(grade);
        }
        return grade == 0 ? "KG" : String.format(Locale.ROOT, "%02d", grade);
    }

    private String[] idsOf(Type type, LongStream keys) {
        return keys.mapToObj(key -> id(type, key)).toArray(String[]::new);
    }

    private Fields.Inside reference(Type type, long key) {
        String id = id(type, key);
        String escaped = id.replace("|", "%7C").replace(" ", "%20");
        return fields ->
                fields.text("href", host + version.path() + "/" + type.collection() + "/" + escaped)
                        .text("sourcedId", id)
                        .text("type", type.word());
    }
}
