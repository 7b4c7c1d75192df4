package dev.rollcall.schedule.check;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.schedule.world.Setting;
import dev.rollcall.schedule.world.World;
import dev.rollcall.seat.licence.Licence;
import dev.rollcall.seat.licence.LicenceStore;
import dev.rollcall.testkit.portal.InMemoryPortal.Dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a district must come to once nothing is held back: whatever the portal serves, found in the
 * plainest way, over plain maps. Shares no code with what it judges but the records themselves.
 */
final class NaiveSync {
    private final Map<String, Image> roster = new TreeMap<>();
    private final List<RosterClass> classes;
    private final World world;

    NaiveSync(World world) {
        this.world = world;
        this.classes =
                world.portal().served(Kind.CLASS).stream().map(RosterClass.class::cast).toList();
        for (Kind kind : Kind.values()) {
            for (RosterRecord each : world.portal().served(kind)) {
                roster.put(kind + " " + each.id(), new Image(each, places(each)));
            }
        }
    }

    /** Every record that must be stored and active, by kind and id. */
    Map<String, Image> roster() {
        return roster;
    }

    /** Everybody who must have a seat of the product, a grace, or a place in the line. */
    Set<String> eligible(String product) {
        Set<String> eligible = new TreeSet<>();
        for (Image image : roster.values()) {
            if (image.roster() instanceof Person person
                    && person.isStudent()
                    && (product.equals(Setting.MAIN) || isTaught(person.id(), product))) {
                eligible.add(person.id());
            }
        }
        return eligible;
    }

    private boolean isTaught(String student, String product) {
        LicenceStore licences = world.stores().licences();
        return licences.all(World.DISTRICT, product).stream()
                .filter(Licence::isApproved)
                .map(Licence::teacherId)
                .filter(teacher -> roster.containsKey(Kind.PERSON + " " + teacher))
                .anyMatch(
                        teacher -> classes.stream().anyMatch(one -> joins(one, teacher, student)));
    }

    private boolean joins(RosterClass one, String teacher, String student) {
        return place(teacher, one.id()).stream().anyMatch(each -> each.role().teaches())
                && place(student, one.id()).stream()
                        .anyMatch(each -> each.role() == MemberRole.STUDENT);
    }

    private List<Membership> place(String person, String classId) {
        return Optional.ofNullable(roster.get(Kind.PERSON + " " + person)).stream()
                .flatMap(image -> image.memberships().stream())
                .filter(each -> each.classId().equals(classId))
                .toList();
    }

    private List<Membership> places(RosterRecord of) {
        List<Membership> places = new ArrayList<>();
        if (of instanceof Person person) {
            for (RosterClass one : classes) {
                one.members().stream()
                        .filter(each -> each.personId().equals(person.id()))
                        .filter(each -> mayHave(person, each.role()))
                        .forEach(each -> places.add(Membership.of(one.id(), each.role())));
            }
        }
        return places;
    }

    /** Where enrollments are listed apart, a pupil gets no teacher's place. */
    private boolean mayHave(Person person, MemberRole role) {
        return world.setting().dialect() == Dialect.LINKS
                || !(person.isOnlyStudent() && role.teaches());
    }
}
