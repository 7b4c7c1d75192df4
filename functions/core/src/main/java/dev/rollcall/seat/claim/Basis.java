package dev.rollcall.seat.claim;

import dev.rollcall.district.SeatSettings;
import dev.rollcall.roster.Fingerprints;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Person;
import dev.rollcall.seat.SchoolChoice;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.licence.Licence;
import dev.rollcall.seat.licence.LicenceScope;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What seats are decided from, beside the roster: the rules, and the licences where they count. A
 * ledger keeps it as text, so that the next decision sees what else has changed.
 */
public final class Basis {

    private final SeatSettings settings;
    private final List<Licence> licences;
    private final Map<String, SchoolChoice> choices = new LinkedHashMap<>();

    /**
     * @param licences the approved ones, in the order of teacher ids; none where they do not count
     * @param choices which school counts for whom, in the order of student ids; none where students
     *     may be of any number
     */
    public Basis(SeatSettings settings, List<Licence> licences, List<SchoolChoice> choices) {
        choices.forEach(choice -> this.choices.put(choice.studentId(), choice));
        this.settings = settings;
        this.licences = licences.stream().filter(Licence::isApproved).toList();
    }

    List<Licence> licences() {
        return licences;
    }

    SeatSettings settings() {
        return settings;
    }

    /** Everybody for whom somebody ever chose a school. */
    Set<String> chosen() {
        return choices.keySet();
    }

    /**
     * The claim of an active record. A student of several schools is eligible once somebody chose
     * one of them (I11), and no longer when that one is left.
     */
    Claim claimOf(Image image) {
        Claim claim = Claim.of(image, settings.schools());
        return claim == Claim.CONFLICTING && isSettled((Person) image.roster())
                ? Claim.ELIGIBLE
                : claim;
    }

    private boolean isSettled(Person student) {
        return Optional.ofNullable(choices.get(student.id()))
                .flatMap(SchoolChoice::school)
                .filter(Claim.schools(student)::contains)
                .isPresent();
    }

    public String asString() {
        String basis =
                switch (settings.rule()) {
                    case EVERY_SHARED_STUDENT -> rules();
                    case LICENSED_TEACHERS_CLASSES ->
                            rules() + Fingerprints.ofTexts(texts()).asString();
                };
        return choices.isEmpty() ? basis : basis + "/" + Fingerprints.ofTexts(schools()).asString();
    }

    /** Whether the ledger's seats were decided by these rules, whatever the licences were. */
    public boolean hasRulesOf(SeatLedger ledger) {
        return ledger.basis().startsWith(rules());
    }

    private String rules() {
        return settings.rule().code() + "/" + settings.schools().code() + "/";
    }

    private List<String> schools() {
        return choices.values().stream()
                .flatMap(each -> Stream.of(each.studentId(), each.school().orElse("")))
                .toList();
    }

    private List<String> texts() {
        return licences.stream().flatMap(Basis::texts).toList();
    }

    private static Stream<String> texts(Licence licence) {
        return switch (licence.scope()) {
            case LicenceScope.District _ -> Stream.of(licence.teacherId(), "district");
            case LicenceScope.Schools(var ids) -> texts(licence.teacherId(), "schools", ids);
            case LicenceScope.Classes(var ids) -> texts(licence.teacherId(), "classes", ids);
        };
    }

    private static Stream<String> texts(String teacher, String what, Collection<String> ids) {
        return Stream.concat(Stream.of(teacher, what, Integer.toString(ids.size())), ids.stream());
    }
}
