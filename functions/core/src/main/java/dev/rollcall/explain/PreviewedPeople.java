package dev.rollcall.explain;

import dev.rollcall.roster.Role;
import dev.rollcall.signin.identity.Sighting;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which teachers a preview found, before anything was imported; it tells of nobody else. */
final class PreviewedPeople implements SharedPeople {

    private final NavigableSet<String> teachers;

    PreviewedPeople(Set<String> teachers) {
        this.teachers = new TreeSet<>(teachers);
    }

    @Override
    public Set<String> among(Collection<Sighting> seen) {
        return seen.stream()
                .filter(each -> !isTeacher(each) || teachers.contains(each.personId()))
                .map(Sighting::personId)
                .collect(Collectors.toSet());
    }

    private static boolean isTeacher(Sighting seen) {
        return seen.role().equals(Optional.of(Role.TEACHER));
    }

    @Override
    public TeacherPage teachers(String cursor, int limit) {
        List<String> ids = teachers.tailSet(cursor, false).stream().limit(limit).toList();
        boolean isLast = ids.isEmpty() || ids.getLast().equals(teachers.last());
        return new TeacherPage(ids, isLast ? Optional.empty() : Optional.of(ids.getLast()));
    }
}
