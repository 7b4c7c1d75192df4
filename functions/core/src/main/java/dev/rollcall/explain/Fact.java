package dev.rollcall.explain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One link of the chain: what is so, since when and by which run. Codes, ids, counts and times
 * alone; nothing that is personal.
 *
 * @param topic what it is about
 * @param code what is so, for example {@code pool-full}; those of a refused sign-in are the codes
 *     of its refusals
 * @param at since when, where that is known
 * @param runId by which run, where a run did it
 * @param details numbers and words by name
 */
public record Fact(
        Topic topic,
        String code,
        Optional<Instant> at,
        Optional<String> runId,
        Map<String, String> details) {

    public Fact {
        details = Map.copyOf(new TreeMap<>(details));
    }

    static Fact of(Topic topic, String code) {
        return new Fact(topic, code, Optional.empty(), Optional.empty(), Map.of());
    }

    Fact at(Instant time) {
        return new Fact(topic, code, Optional.of(time), runId, details);
    }

    Fact by(String run) {
        return new Fact(topic, code, at, Optional.of(run), details);
    }

    Fact with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(name, value.toString());
        return new Fact(topic, code, at, runId, more);
    }
}
