package dev.rollcall.sync;

import dev.rollcall.roster.plan.Remark;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a district shares, as a preview found it: what an import would store, counted (product.md
 * A16). Holds ids and counts, no name.
 *
 * @param runId the preview
 * @param at when it ended
 * @param students students it would store
 * @param teachers teachers it would store
 * @param classes classes it would store
 * @param ignored people that the settings leave out: staff (product.md A13), guardians
 * @param schools counts by school
 * @param grades students by grade; empty text where none is told
 * @param teaching counts by teacher
 * @param unreadable records that cannot be read
 * @param severalSchools ids of students of several schools (product.md I10)
 * @param remarks what else was noticed
 */
public record SharedReview(
        String runId,
        Instant at,
        int students,
        int teachers,
        int classes,
        int ignored,
        Map<String, SchoolCounts> schools,
        Map<String, Integer> grades,
        Map<String, TeacherCounts> teaching,
        int unreadable,
        List<String> severalSchools,
        List<Remark> remarks) {

    public SharedReview {
        schools = Map.copyOf(schools);
        grades = Map.copyOf(grades);
        teaching = Map.copyOf(teaching);
        severalSchools = List.copyOf(severalSchools);
        remarks = List.copyOf(remarks);
    }

    /**
     * What is counted under one school; a person of two schools counts under each.
     *
     * @param students students
     * @param teachers teachers
     * @param classes classes
     */
    public record SchoolCounts(int students, int teachers, int classes) {}

    /**
     * What one teacher has.
     *
     * @param classes classes
     * @param students students in them, each once
     */
    public record TeacherCounts(int classes, int students) {}
}
