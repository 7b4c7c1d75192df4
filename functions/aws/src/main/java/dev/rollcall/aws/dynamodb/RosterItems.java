package dev.rollcall.aws.dynamodb;

import dev.rollcall.aws.codec.RosterCodec;
import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Fingerprint;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.Shards;
import dev.rollcall.roster.StoredRecord;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a record becomes an item and back. Attribute names are short because they are stored, and
 * paid for, with every record.
 */
final class RosterItems {
    static final String CONTENT = "fp";
    static final String MEMBERSHIPS_CONTENT = "mfp";
    static final String GENERATION = "gen";
    static final String ARCHIVED_AT = "archivedAt";
    static final String MODIFIED_AT = "at";
    static final String SCHOOLS = "schools";
    static final String ROLES = "roles";

    private static final String RUN = "run";
    private static final String DOC = "doc";
    private static final String MEMBERSHIPS = "ms";
    private static final Map<String, Kind> KINDS =
            Arrays.stream(Kind.values())
                    .collect(Collectors.toUnmodifiableMap(Kind::code, Function.identity()));

    private RosterItems() {}

    static String partition(DistrictId district, int shard) {
        return district.asString() + "#" + shard;
    }

    static Key key(DistrictId district, int shards, Kind kind, String id) {
        return new Key(partition(district, Shards.of(id, shards)), prefix(kind) + id);
    }

    static String prefix(Kind kind) {
        return kind.code() + "#";
    }

    /** The record named by a sort key; empty for sort keys of other things. */
    static Optional<RecordKey> record(String sortKey) {
        int hash = sortKey.indexOf('#');
        return Optional.ofNullable(KINDS.get(sortKey.substring(0, Math.max(0, hash))))
                .map(kind -> new RecordKey(kind, sortKey.substring(hash + 1)));
    }

    /** The record's item; of a class all but its members. */
    static Item item(DistrictId district, Key key, long generation, StoredRecord stored) {
        RosterRecord roster = stored.image().roster();
        Item item =
                Item.at(key)
                        .with(CONTENT, stored.content().bytes())
                        .with(GENERATION, generation)
                        .with(MODIFIED_AT, stored.modifiedAt())
                        .with(RUN, stored.runId())
                        .with(SCHOOLS, roster.schools().stream().filter(s -> !s.isEmpty()).toList())
                        .with(DOC, RosterCodec.text(roster));
        stored.archivedAt().ifPresent(at -> item.with(ARCHIVED_AT, at));
        if (roster instanceof Person person) {
            person.sisId().ifPresent(id -> item.with(SisIds.INDEXED, SisIds.place(district, id)));
            item.with(ROLES, person.roles().stream().map(held -> held.role().code()).toList());
            addMemberships(item, stored);
        }
        return item;
    }

    /** The record of an item; its members are those of a class and empty for other kinds. */
    static StoredRecord stored(Item item, List<ClassMember> members) {
        return new StoredRecord(
                new Image(roster(item, members), memberships(item)),
                Fingerprint.of(item.bytes(CONTENT)),
                membershipsContent(item),
                item.maybeTime(ARCHIVED_AT),
                item.time(MODIFIED_AT),
                item.text(RUN));
    }

    static Fingerprint membershipsContent(Item item) {
        return item.has(MEMBERSHIPS_CONTENT)
                ? Fingerprint.of(item.bytes(MEMBERSHIPS_CONTENT))
                : Fingerprint.NONE;
    }

    private static void addMemberships(Item item, StoredRecord stored) {
        if (!stored.image().memberships().isEmpty()) {
            item.with(MEMBERSHIPS, RosterCodec.memberships(stored.image().memberships()));
        }
        if (!stored.memberships().equals(Fingerprint.NONE)) {
            item.with(MEMBERSHIPS_CONTENT, stored.memberships().bytes());
        }
    }

    private static RosterRecord roster(Item item, List<ClassMember> members) {
        Kind kind = record(item.text(Item.SK)).orElseThrow().kind();
        RosterRecord roster = RosterCodec.roster(kind, item.text(DOC));
        return roster instanceof RosterClass one ? one.withMembers(members) : roster;
    }

    private static List<Membership> memberships(Item item) {
        return item.maybeText(MEMBERSHIPS).map(RosterCodec::memberships).orElse(List.of());
    }
}
