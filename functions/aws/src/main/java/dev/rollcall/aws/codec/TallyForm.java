package dev.rollcall.aws.codec;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.util.StdConverter;

import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.Tally;

import java.util.Map;
import java.util.TreeMap;

/**
 * A tally by names, {@code {"school":{"PERSON.CREATED":3}}}, so that it outlives a new kind or
 * outcome.
 */
@JsonSerialize(converter = TallyForm.Writing.class)
@JsonDeserialize(converter = TallyForm.Reading.class)
interface TallyForm {

    /** Takes a tally apart. */
    final class Writing extends StdConverter<Tally, Map<String, Map<String, Integer>>> {
        @Override
        public Map<String, Map<String, Integer>> convert(Tally tally) {
            Map<String, Map<String, Integer>> schools = new TreeMap<>();
            tally.forEachSchool((school, row) -> schools.put(school, counts(tally, school)));
            return schools;
        }

        private static Map<String, Integer> counts(Tally tally, String school) {
            Map<String, Integer> counts = new TreeMap<>();
            for (Kind kind : Kind.values()) {
                for (Outcome outcome : Outcome.values()) {
                    int count = tally.of(school, kind, outcome);
                    if (count != 0) {
                        counts.put(kind.name() + "." + outcome.name(), count);
                    }
                }
            }
            return counts;
        }
    }

    /** Puts a tally together. */
    final class Reading extends StdConverter<Map<String, Map<String, Integer>>, Tally> {
        @Override
        public Tally convert(Map<String, Map<String, Integer>> schools) {
            Tally tally = new Tally();
            schools.forEach((school, counts) -> {
                tally.put(school, new int[Tally.columns()]);
                counts.forEach((column, count) -> add(tally, school, column, count));
            });
            return tally;
        }

        private static void add(Tally tally, String school, String column, int count) {
            int dot = column.indexOf('.');
            Kind kind = Kind.valueOf(column.substring(0, dot));
            tally.add(school, kind, Outcome.valueOf(column.substring(dot + 1)), count);
        }
    }
}
