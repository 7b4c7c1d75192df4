package dev.rollcall.portals.lies;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.seat.SeatState;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How a district stands in our stores.
 *
 * @param active what is stored and active, by kind and id
 * @param archived how many records are archived, by kind
 * @param seats the state of every seat, by person
 */
record Standing(Map<String, Image> active, Map<Kind, Long> archived, Map<String, SeatState> seats) {

    Standing {
        active = Map.copyOf(active);
        archived = Map.copyOf(archived);
        seats = Map.copyOf(seats);
    }

    static Standing of(
            Function<Kind, List<String>> ids,
            RosterStore roster,
            DistrictId district,
            int shards,
            Map<String, SeatState> seats) {
        Map<String, Image> active = new TreeMap<>();
        Map<Kind, Long> archived = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            List<StoredRecord> all =
                    List.copyOf(roster.find(district, shards, kind, ids.apply(kind)));
            all.stream()
                    .filter(StoredRecord::isActive)
                    .forEach(record -> active.put(name(kind, record.key().id()), record.image()));
            archived.put(kind, all.stream().filter(record -> !record.isActive()).count());
        }
        return new Standing(active, archived, seats);
    }

    static String name(Kind kind, String id) {
        return kind + " " + id;
    }

    /** An active record as it is stored. */
    Image image(String name) {
        return Optional.ofNullable(active.get(name)).orElseThrow();
    }

    long count(Kind kind) {
        return active.keySet().stream().filter(name -> name.startsWith(kind + " ")).count();
    }

    /** How many places in classes people have. */
    long places() {
        return active.values().stream().mapToLong(image -> image.memberships().size()).sum();
    }
}
