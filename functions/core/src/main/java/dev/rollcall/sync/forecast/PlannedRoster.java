package dev.rollcall.sync.forecast;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.seat.claim.RosterLookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The roster as a plan would leave it. */
final class PlannedRoster implements RosterLookup {

    private final RosterLookup stored;
    private final Map<RecordKey, Optional<Image>> changed = new HashMap<>();

    PlannedRoster(RosterLookup stored) {
        this.stored = stored;
    }

    void add(Change change) {
        if (change.kind() == Kind.PERSON || change.kind() == Kind.CLASS) {
            boolean gone = change instanceof Change.Archive;
            changed.put(change.key(), gone ? Optional.empty() : Optional.of(change.image()));
        }
    }

    @Override
    public void each(Kind kind, Collection<String> ids, Consumer<Image> sink) {
        List<String> unchanged = new ArrayList<>();
        for (String id : ids) {
            RecordKey key = new RecordKey(kind, id);
            if (changed.containsKey(key)) {
                changed.getOrDefault(key, Optional.empty()).ifPresent(sink);
            } else {
                unchanged.add(id);
            }
        }
        stored.each(kind, unchanged, sink);
    }

    @Override
    public Set<String> people() {
        Set<String> people = new HashSet<>(stored.people());
        changed.forEach((key, image) -> {
            if (key.kind() == Kind.PERSON && image.isPresent()) {
                people.add(key.id());
            } else if (key.kind() == Kind.PERSON) {
                people.remove(key.id());
            }
        });
        return people;
    }
}
