package dev.rollcall.local.sandbox.change;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Level;
import dev.rollcall.local.sandbox.district.Trait;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * New students arrive, each in one section of every course their grade has at their school.
 *
 * @param number how many
 */
public record Enrol(int number) implements Change {
    private record Arrival(int row, int school, int grade, List<Integer> sections) {}

    @Override
    public Plan plan(District district, Moment moment) {
        List<Arrival> arrivals = new ArrayList<>();
        int[] schools = district.shown().rows(Kind.SCHOOL).toArray();
        for (int i = 0; i < number && schools.length > 0; i++) {
            arrivals.add(arrival(district, schools, district.people().size() + i));
        }
        Touches touches = new Touches();
        for (Arrival arrival : arrivals) {
            touches.add(Kind.PERSON, arrival.row());
            touches.addAll(Kind.SECTION, arrival.sections().stream().mapToInt(row -> row));
        }
        return new Plan(
                touches.refs(),
                () -> {
                    touches.stamp(district, moment);
                    arrivals.forEach(arrival -> admit(district, arrival, moment));
                });
    }

    private static Arrival arrival(District district, int[] schools, int row) {
        int school = schools[district.dice().below(schools.length, Trait.SCHOOL, row)];
        Level level = district.schools().level(school);
        int span = level.highGrade() - level.lowGrade() + 1;
        int grade = level.lowGrade() + district.dice().below(span, Trait.GRADE, row);
        return new Arrival(row, school, grade, classes(district, school, grade, row));
    }

    private static List<Integer> classes(District district, int school, int grade, int row) {
        Map<Integer, List<Integer>> byCourse = new LinkedHashMap<>();
        for (int section = 0; section < district.sections().size(); section++) {
            int course = district.sections().course(section);
            if (district.sections().school(section) == school
                    && district.courses().get(course).grade() == grade) {
                byCourse.computeIfAbsent(course, any -> new ArrayList<>()).add(section);
            }
        }
        return byCourse.values().stream().map(each -> each.get(row % each.size())).toList();
    }

    private static void admit(District district, Arrival arrival, Moment moment) {
        int row = district.people().admit(arrival.school(), arrival.grade());
        district.stamps().create(Kind.PERSON, row, moment.now());
        for (int section : arrival.sections()) {
            district.sections().enrol(section, row);
        }
    }
}
