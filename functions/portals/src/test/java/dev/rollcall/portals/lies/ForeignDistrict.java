package dev.rollcall.portals.lies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A small district as its server keeps it: lists of plain records, each list in the order of its
 * ids.
 *
 * @param lists the records of each list, by the list's name
 */
record ForeignDistrict(Map<String, List<Map<String, Object>>> lists) {

    static final List<String> LISTS =
            List.of("orgs", "academicSessions", "courses", "classes", "users", "enrollments");

    static final int SCHOOLS = 3;
    static final int CLASSES = 12;
    static final int TEACHERS = 12;
    static final int STUDENTS = 150;

    /** Every student is in two classes, and every class has one teacher. */
    static final int ENROLLMENTS = 2 * STUDENTS + CLASSES;

    private static final int CLASSES_OF_SCHOOL = CLASSES / SCHOOLS;

    ForeignDistrict {
        lists = Map.copyOf(lists);
    }

    /** Three schools, each with four classes, four teachers and fifty students. */
    static ForeignDistrict standard() {
        return new ForeignDistrict(
                Map.of(
                        "orgs", orgs(),
                        "academicSessions", sessions(),
                        "courses", numbered(6, ForeignDistrict::course),
                        "classes", numbered(CLASSES, ForeignDistrict::rosterClass),
                        "users", users(),
                        "enrollments", enrollments()));
    }

    List<Map<String, Object>> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    /** With one list replaced. */
    ForeignDistrict with(String name, List<Map<String, Object>> list) {
        Map<String, List<Map<String, Object>>> others = new LinkedHashMap<>(lists);
        others.put(name, ordered(list));
        return new ForeignDistrict(others);
    }

    /** With one record more. */
    ForeignDistrict adding(String name, Map<String, Object> row) {
        List<Map<String, Object>> more = new ArrayList<>(list(name));
        more.add(row);
        return with(name, more);
    }

    /** Without the records that are meant. */
    ForeignDistrict without(String name, Predicate<Map<String, Object>> meant) {
        return with(name, list(name).stream().filter(meant.negate()).toList());
    }

    /** With every record of a list changed. */
    ForeignDistrict changing(String name, UnaryOperator<Map<String, Object>> change) {
        return with(name, list(name).stream().map(change).toList());
    }

    /** The same users in the shape of OneRoster 1.2: roles in a list, each at its school. */
    ForeignDistrict inVersion12() {
        return changing("users", ForeignDistrict::withRoleList);
    }

    static String id(Map<String, Object> row) {
        return String.valueOf(row.getOrDefault("sourcedId", ""));
    }

    /** A copy of a record with one field set. */
    static Map<String, Object> with(Map<String, Object> row, String field, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(row);
        copy.put(field, value);
        return copy;
    }

    /** A copy of a record without one of its fields. */
    static Map<String, Object> lacking(Map<String, Object> row, String field) {
        Map<String, Object> copy = new LinkedHashMap<>(row);
        copy.remove(field);
        return copy;
    }

    /** A student of the first school under an id of the test's choice. */
    static Map<String, Object> student(String id) {
        return user(id, "student", 0);
    }

    /** A place of a student in the first class under an id of the test's choice. */
    static Map<String, Object> place(String id, String user) {
        return enrollment(id, user, 0, "student", "false");
    }

    private static List<Map<String, Object>> orgs() {
        List<Map<String, Object>> orgs = new ArrayList<>();
        orgs.add(record("d", "name", "Far District", "type", "district", "identifier", "D1"));
        for (int school = 0; school < SCHOOLS; school++) {
            orgs.add(
                    record(
                            schoolId(school),
                            "name",
                            "School " + school,
                            "type",
                            "school",
                            "identifier",
                            "00" + school,
                            "parent",
                            reference("orgs", "d", "org")));
        }
        return ordered(orgs);
    }

    private static List<Map<String, Object>> sessions() {
        return List.of(
                session("fall", "semester", "2026-08-15", "2026-12-20"),
                session("spring", "semester", "2027-01-05", "2027-06-10"),
                session("year", "schoolYear", "2026-08-15", "2027-06-10"));
    }

    private static Map<String, Object> session(String id, String type, String start, String end) {
        return record(
                id,
                "title",
                "The " + id,
                "type",
                type,
                "startDate",
                start,
                "endDate",
                end,
                "schoolYear",
                "2027");
    }

    private static Map<String, Object> course(int number) {
        return record(
                courseId(number),
                "title",
                "Subject " + number,
                "courseCode",
                "C" + number,
                "org",
                reference("orgs", "d", "org"));
    }

    private static Map<String, Object> rosterClass(int number) {
        return record(
                classId(number),
                "title",
                "Lesson " + number,
                "classCode",
                "",
                "classType",
                "scheduled",
                "grades",
                List.of("05"),
                "course",
                reference("courses", courseId(number % 6), "course"),
                "school",
                reference("orgs", schoolId(number / CLASSES_OF_SCHOOL), "org"),
                "terms",
                List.of(reference("academicSessions", "year", "academicSession")));
    }

    private static List<Map<String, Object>> users() {
        List<Map<String, Object>> users = new ArrayList<>();
        users.addAll(numbered(STUDENTS, n -> user(studentId(n), "student", n % SCHOOLS)));
        users.addAll(numbered(TEACHERS, n -> user(teacherId(n), "teacher", n / CLASSES_OF_SCHOOL)));
        return ordered(users);
    }

    private static Map<String, Object> user(String id, String role, int school) {
        return record(
                id,
                "username",
                "name." + id,
                "userIds",
                List.of(Map.of("type", "StateID", "identifier", "9" + id)),
                "enabledUser",
                "true",
                "givenName",
                "Given " + id,
                "familyName",
                "Family " + id,
                "role",
                role,
                "identifier",
                "7" + id,
                "email",
                "",
                "orgs",
                List.of(reference("orgs", schoolId(school), "org")),
                "grades",
                List.of("05"),
                "password",
                "");
    }

    private static List<Map<String, Object>> enrollments() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int n = 0; n < STUDENTS; n++) {
            int first = n % SCHOOLS * CLASSES_OF_SCHOOL;
            all.add(enrollment("e" + padded(n) + "a", studentId(n), first, "student", "false"));
            int other = first + 1 + n % (CLASSES_OF_SCHOOL - 1);
            all.add(enrollment("e" + padded(n) + "b", studentId(n), other, "student", "false"));
        }
        all.addAll(
                numbered(
                        CLASSES,
                        n -> enrollment("t" + padded(n), teacherId(n), n, "teacher", "true")));
        return ordered(all);
    }

    private static Map<String, Object> enrollment(
            String id, String user, int rosterClass, String role, String primary) {
        return record(
                id,
                "user",
                reference("users", user, "user"),
                "class",
                reference("classes", classId(rosterClass), "class"),
                "school",
                reference("orgs", schoolId(rosterClass / CLASSES_OF_SCHOOL), "org"),
                "role",
                role,
                "primary",
                primary,
                "beginDate",
                "2026-08-15",
                "endDate",
                "2027-06-10");
    }

    private static Map<String, Object> withRoleList(Map<String, Object> user) {
        Object orgs = user.getOrDefault("orgs", List.of());
        Object home = orgs instanceof List<?> all ? all.getFirst() : Map.of();
        Map<String, Object> role = new LinkedHashMap<>();
        role.put("roleType", "primary");
        role.put("role", user.getOrDefault("role", ""));
        role.put("org", home);
        return with(lacking(lacking(user, "role"), "orgs"), "roles", List.of(role));
    }

    private static Map<String, Object> record(String id, Object... namesAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("sourcedId", id);
        row.put("status", "active");
        row.put("dateLastModified", "2026-08-30T06:12:44.000Z");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }

    private static Map<String, Object> reference(String list, String id, String type) {
        return Map.of(
                "href", "https://elsewhere.invalid/" + list + "/" + id,
                "sourcedId", id,
                "type", type);
    }

    private static List<Map<String, Object>> numbered(
            int count, IntFunction<Map<String, Object>> make) {
        return IntStream.range(0, count).mapToObj(make).toList();
    }

    private static List<Map<String, Object>> ordered(List<Map<String, Object>> rows) {
        return rows.stream().sorted(Comparator.comparing(ForeignDistrict::id)).toList();
    }

    static String studentId(int n) {
        return "s" + padded(n);
    }

    private static String teacherId(int n) {
        return "t" + padded(n);
    }

    private static String courseId(int n) {
        return Integer.toString(500 + n);
    }

    private static String classId(int n) {
        return "class" + padded(n);
    }

    private static String schoolId(int n) {
        return "school" + n;
    }

    private static String padded(int n) {
        return String.format(Locale.ROOT, "%03d", n);
    }
}
