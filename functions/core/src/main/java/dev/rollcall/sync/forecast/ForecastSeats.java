package dev.rollcall.sync.forecast;

import dev.rollcall.district.Connection;
import dev.rollcall.district.SchoolRule;
import dev.rollcall.district.SeatRule;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.Claims;
import dev.rollcall.seat.SchoolChoice;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatState;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.seat.claim.Basis;
import dev.rollcall.seat.claim.FindClaims;
import dev.rollcall.seat.claim.PlanClaims;
import dev.rollcall.seat.claim.RosterLookup;
import dev.rollcall.seat.claim.StoredRoster;
import dev.rollcall.seat.licence.Licence;
import dev.rollcall.seat.licence.LicenceStore;
import dev.rollcall.sync.apply.PlanReader;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunStore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells how many seats a product of a district will need, by the very rules its seats are decided
 * by, so that a forecast that comes true is what the seat step does.
 */
public final class ForecastSeats {

    private final SeatStore seats;
    private final LicenceStore licences;
    private final RosterStore roster;
    private final RunStore runs;
    private final PlanStore plans;

    public ForecastSeats(
            SeatStore seats,
            LicenceStore licences,
            RosterStore roster,
            RunStore runs,
            PlanStore plans) {
        this.seats = seats;
        this.licences = licences;
        this.roster = roster;
        this.runs = runs;
        this.plans = plans;
    }

    /** Whether people are told by name, or only counted. */
    public enum Names {
        TOLD,
        LEFT_OUT
    }

    /** The preview that shows a planned change of sharing; empty when there is none like it. */
    public Optional<Run> preview(Connection connection, String runId) {
        return runs.find(connection.id(), runId)
                .filter(run -> run.mode() == RunMode.PREVIEW && run.plan().isPresent());
    }

    /**
     * The forecast.
     *
     * @param preview a run that {@link #preview} answered
     */
    public Forecast of(Connection connection, String product, Optional<Run> preview, Names names) {
        SeatSettings settings = connection.settings().seats().find(product).orElseThrow();
        List<Licence> all =
                settings.rule() == SeatRule.LICENSED_TEACHERS_CLASSES
                        ? licences.all(connection.id(), product)
                        : List.of();
        Set<String> present = present(connection, product);
        Outlook outlook =
                new Outlook(
                        stored(connection), present, choices(connection, product, settings), names);
        return new Forecast(
                Need.unchanged(present.size()),
                all.isEmpty()
                        ? Need.unchanged(present.size())
                        : outlook.of(outlook.stored, settings, approved(all), new PlanClaims()),
                preview.map(run -> afterSharing(run, outlook, settings, all)));
    }

    private List<SchoolChoice> choices(
            Connection connection, String product, SeatSettings settings) {
        return settings.schools() == SchoolRule.SINGLE
                ? seats.choices(connection.id(), product)
                : List.of();
    }

    private Need afterSharing(
            Run preview, Outlook outlook, SeatSettings settings, List<Licence> all) {
        PlannedRoster planned = new PlannedRoster(outlook.stored);
        PlanClaims changes = new PlanClaims();
        new PlanReader(plans, preview.district(), preview.id(), preview.plan().orElseThrow())
                .forEach(change -> {
                    planned.add(change);
                    changes.add(change);
                });
        return outlook.of(planned, settings, all, changes);
    }

    private Set<String> present(Connection connection, String product) {
        Set<String> present = new HashSet<>();
        if (connection.shards() > 0) {
            seats.seats(connection.id(), connection.shards(), product).stream()
                    .filter(seat -> seat.state() != SeatState.CONFLICT)
                    .map(Seat::personId)
                    .forEach(present::add);
        }
        return present;
    }

    private RosterLookup stored(Connection connection) {
        int shards = Math.max(1, connection.shards());
        return new StoredRoster(roster, connection.id(), shards, () -> {});
    }

    /** As if every licence that is stored and not rejected were approved. */
    private static List<Licence> approved(List<Licence> all) {
        return all.stream()
                .filter(licence -> licence.approval() != Approval.REJECTED)
                .map(licence ->
                        new Licence(
                                licence.product(),
                                licence.teacherId(),
                                Approval.APPROVED,
                                licence.scope(),
                                licence.decidedAt(),
                                licence.version()))
                .toList();
    }

    /**
     * What is to come, seen from the seats as they stand.
     *
     * @param stored the roster as it is
     * @param present whoever is eligible now
     * @param choices which school counts for whom
     * @param names whether people are named
     */
    private record Outlook(
            RosterLookup stored, Set<String> present, List<SchoolChoice> choices, Names names) {

        Need of(
                RosterLookup roster,
                SeatSettings settings,
                List<Licence> licences,
                PlanClaims changes) {
            Basis basis = new Basis(settings, licences, choices);
            Claims claims = new FindClaims(roster, basis).since(present, changes);
            List<String> gained = sorted(claims.gained(), id -> !present.contains(id));
            List<String> lost = new ArrayList<>(sorted(claims.lost(), present::contains));
            lost.addAll(sorted(claims.conflicting(), present::contains));
            return new Need(
                    present.size() + gained.size() - lost.size(),
                    gained.size(),
                    lost.size(),
                    people(roster, gained),
                    people(stored, lost));
        }

        private List<Person> people(RosterLookup roster, List<String> ids) {
            List<Person> people = new ArrayList<>();
            if (names == Names.TOLD) {
                List<String> first = ids.subList(0, Math.min(Need.NAMED, ids.size()));
                roster.each(Kind.PERSON, first, image -> people.add((Person) image.roster()));
                people.sort(Comparator.comparing(Person::id));
            }
            return people;
        }

        private static List<String> sorted(Set<String> ids, Predicate<String> which) {
            return ids.stream().filter(which).sorted().toList();
        }
    }
}
