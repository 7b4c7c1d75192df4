package dev.rollcall.seat.claim;

import dev.rollcall.district.SeatSettings;
import dev.rollcall.roster.Fingerprints;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.licence.Licence;
import dev.rollcall.seat.licence.LicenceScope;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What seats are decided from, beside the roster: the rules, and the licences where they count. A
 * ledger keeps it as text, so that the next decision sees what else has changed.
 */
public final class Basis {

    private final SeatSettings settings;
    private final List<Licence> licences;

    /**
     * @param licences the approved ones, in the order of teacher ids; none where they do not count
     */
    public Basis(SeatSettings settings, List<Licence> licences) {
        this.settings = settings;
        this.licences = licences.stream().filter(Licence::isApproved).toList();
    }

    List<Licence> licences() {
        return licences;
    }

    SeatSettings settings() {
        return settings;
    }

    public String asString() {
        return switch (settings.rule()) {
            case EVERY_SHARED_STUDENT -> rules();
            case LICENSED_TEACHERS_CLASSES -> rules() + Fingerprints.ofTexts(texts()).asString();
        };
    }

    /** Whether the ledger's seats were decided by these rules, whatever the licences were. */
    public boolean hasRulesOf(SeatLedger ledger) {
        return ledger.basis().startsWith(rules());
    }

    private String rules() {
        return settings.rule().code() + "/" + settings.schools().code() + "/";
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
        return Stream.concat(
                Stream.of(teacher, what, Integer.toString(ids.size())), ids.stream());
    }
}
