package dev.rollcall.local.sandbox.change;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Sections;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Students swap one of their sections for another of the same school, of the same course if there
 * is one; students without classes stay where they are.
 *
 * @param who the students
 */
public record Move(Selection who) implements Change {
    private record Step(int student, int from, int to) {}

    @Override
    public Plan plan(District district, Moment moment) {
        List<Step> steps = new ArrayList<>();
        for (int student : who.from(district, moment)) {
            steps.addAll(step(district.sections(), student));
        }
        Touches touches = new Touches();
        for (Step step : steps) {
            touches.add(Kind.SECTION, step.from()).add(Kind.SECTION, step.to());
        }
        return new Plan(
                touches.refs(),
                () -> {
                    touches.stamp(district, moment);
                    steps.forEach(step -> take(district.sections(), step));
                });
    }

    private static List<Step> step(Sections sections, int student) {
        for (int from : sections.of(student)) {
            OptionalInt to = target(sections, student, from);
            if (to.isPresent()) {
                return List.of(new Step(student, from, to.getAsInt()));
            }
        }
        return List.of();
    }

    private static OptionalInt target(Sections sections, int student, int from) {
        int[] open =
                IntStream.range(0, sections.size())
                        .filter(to -> sections.school(to) == sections.school(from))
                        .filter(to -> !sections.hasMember(to, student))
                        .toArray();
        OptionalInt sameCourse =
                Arrays.stream(open)
                        .filter(to -> sections.course(to) == sections.course(from))
                        .findFirst();
        return sameCourse.isPresent() ? sameCourse : Arrays.stream(open).findFirst();
    }

    private static void take(Sections sections, Step step) {
        sections.remove(step.from(), step.student());
        sections.enrol(step.to(), step.student());
    }
}
