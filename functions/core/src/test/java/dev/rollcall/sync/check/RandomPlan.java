package dev.rollcall.sync.check;

import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.SmallRoster;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.sync.run.Hold;
import dev.rollcall.sync.run.HoldRule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A small roster, a plan that may change any of it, and rules that hold some of it back. */
final class RandomPlan {

    final Map<RecordKey, Image> before = new TreeMap<>();
    final List<Change> changes = new ArrayList<>();
    final List<Hold> holds = new ArrayList<>();
    private final Random random;

    RandomPlan(Random random) {
        this.random = random;
        IntStream.range(0, 12).forEach(n -> record(Kind.PERSON, "p" + n));
        IntStream.range(0, 5).forEach(n -> record(Kind.CLASS, "c" + n));
        IntStream.range(0, 3).forEach(n -> record(Kind.SCHOOL, "s" + n));
        IntStream.range(0, 3).forEach(n -> record(Kind.TERM, "t" + n));
        IntStream.range(0, 1 + random.nextInt(2)).forEach(n -> holds.add(hold()));
    }

    private void record(Kind kind, String id) {
        Image was = image(kind, id);
        Image is = image(kind, id);
        switch (random.nextInt(5)) {
            case 0 -> changes.add(new Change.Create(is));
            case 1 -> changes.add(new Change.Restore(was, is));
            case 2 -> {
                before.put(was.key(), was);
                changes.add(new Change.Archive(was));
            }
            case 3 -> {
                before.put(was.key(), was);
                if (!was.equals(is)) {
                    changes.add(new Change.Update(was, is));
                }
            }
            default -> before.put(was.key(), was);
        }
    }

    private Image image(Kind kind, String id) {
        return switch (kind) {
            case PERSON -> new Image(person(id), places());
            case CLASS -> Image.of(SmallRoster.rosterClass(id, school()).withMembers(members()));
            case SCHOOL -> Image.of(SmallRoster.school(id));
            case TERM -> Image.of(SmallRoster.term(id));
            case COURSE -> Image.of(SmallRoster.course(id));
        };
    }

    private RosterRecord person(String id) {
        List<PersonRole> roles = new ArrayList<>();
        for (Role role : List.of(Role.STUDENT, Role.TEACHER, Role.GUARDIAN)) {
            if (random.nextInt(2) == 0) {
                roles.add(SmallRoster.role(role, school(), school()));
            }
        }
        return SmallRoster.person(id, roles.toArray(PersonRole[]::new));
    }

    private List<Membership> places() {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(n -> Membership.of("c" + random.nextInt(5), memberRole()))
                .toList();
    }

    private List<ClassMember> members() {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(n -> new ClassMember("p" + random.nextInt(12), memberRole()))
                .toList();
    }

    private Hold hold() {
        HoldRule rule = HoldRule.values()[random.nextInt(HoldRule.values().length)];
        Kind kind = random.nextBoolean() ? Kind.PERSON : Kind.CLASS;
        boolean bySchool = rule == HoldRule.WHOLE_SCHOOL || random.nextBoolean();
        return new Hold(rule, kind, bySchool ? school() : "", 1, 1);
    }

    private MemberRole memberRole() {
        return random.nextInt(3) == 0 ? MemberRole.TEACHER : MemberRole.STUDENT;
    }

    private String school() {
        return "s" + random.nextInt(3);
    }
}
