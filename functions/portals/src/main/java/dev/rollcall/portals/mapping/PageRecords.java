package dev.rollcall.portals.mapping;

import dev.rollcall.district.OptionalField;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Relationship;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.plan.Quarantined;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers a page's records, each id once: of two the later counts, and a person's roles are united.
 */
public final class PageRecords {

    private final Map<String, RosterRecord> records = new LinkedHashMap<>();
    private final List<Quarantined> quarantined = new ArrayList<>();
    private final Set<String> leftOut = new HashSet<>();

    public void add(Mapped mapped) {
        switch (mapped) {
            case Mapped.Kept(RosterRecord roster) ->
                    records.merge(roster.id(), roster, PageRecords::united);
            case Mapped.LeftOut(String id) -> leftOut.add(id);
            case Mapped.Unreadable(Quarantined each) -> quarantined.add(each);
            case Mapped.Elsewhere() -> {}
        }
    }

    public boolean isEmpty() {
        return records.isEmpty() && quarantined.isEmpty() && leftOut.isEmpty();
    }

    public List<RosterRecord> records() {
        return List.copyOf(records.values());
    }

    public List<Quarantined> quarantined() {
        return List.copyOf(quarantined);
    }

    /** How many were left out that no other row of theirs let in. */
    public int ignored() {
        return (int) leftOut.stream().filter(id -> !records.containsKey(id)).count();
    }

    private static RosterRecord united(RosterRecord earlier, RosterRecord later) {
        return earlier instanceof Person one && later instanceof Person other
                ? united(one, other)
                : later;
    }

    private static Person united(Person earlier, Person later) {
        Map<Role, PersonRole> roles = new EnumMap<>(Role.class);
        earlier.roles().forEach(role -> roles.put(role.role(), role));
        later.roles().forEach(role -> roles.put(role.role(), role));
        Map<OptionalField, String> fields = new EnumMap<>(OptionalField.class);
        fields.putAll(earlier.fields());
        fields.putAll(later.fields());
        List<Relationship> relationships = new ArrayList<>(earlier.relationships());
        relationships.addAll(later.relationships());
        Optional<String> email = later.email().or(earlier::email);
        return new Person(
                later.id(),
                later.name(),
                email,
                List.copyOf(roles.values()),
                fields,
                relationships);
    }
}
