package dev.rollcall.handlers.account;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.customer.Linked;
import dev.rollcall.account.customer.RosteringCapability;
import dev.rollcall.account.customer.RosteringCapability.Missing;
import dev.rollcall.account.journal.Author;
import dev.rollcall.account.journal.JournalEntry;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.Permission;
import dev.rollcall.account.member.Place;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.district.RosterScope;
import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /v1/accounts/{account}/rostering}: the button by which the owner or the staff asks for a
 * roster (product.md R18, R28). The district, or the Library's teacher, comes from the account,
 * never from the caller.
 */
final class RosteringEndpoints {
    private final RosteringCapability capability;
    private final RunEndpoints runs;
    private final AccountStore accounts;
    private final InstantSource clock;

    RosteringEndpoints(
            RosteringCapability capability,
            RunEndpoints runs,
            AccountStore accounts,
            InstantSource clock) {
        this.capability = capability;
        this.runs = runs;
        this.accounts = accounts;
        this.clock = clock;
    }

    List<Route> routes() {
        String rostering = AccountEndpoints.ACCOUNT + "/rostering";
        return List.of(
                Route.ofActors("POST", rostering, Permission.REQUEST_ROSTERING, this::request));
    }

    private HttpReply request(Call call) {
        Field body = Field.body(call.json(), Set.of("portal"));
        List<Missing> missing = capability.missing(call.account(), call.actor());
        if (!missing.isEmpty()) {
            throw new Refusal(problem(missing.getFirst()));
        }
        return call.account().links().isEmpty()
                ? teachers(call)
                : district(call, district(call.account(), body));
    }

    private HttpReply district(Call call, DistrictId district) {
        note(call, district);
        return runs.full(district, call);
    }

    /** The classes of the account's Library teachers, each read by a run of its own (R3, A17). */
    private HttpReply teachers(Call call) {
        List<Place> teachers =
                call.account().teachers().stream()
                        .sorted(Comparator.comparing(Place::district).thenComparing(Place::id))
                        .toList();
        teachers.stream().map(Place::district).distinct().forEach(one -> note(call, one));
        return teachers.stream()
                .map(teacher ->
                        runs.teacher(
                                teacher.district(), new RosterScope(Level.TEACHER, teacher.id())))
                .reduce((first, later) -> first)
                .orElseThrow();
    }

    private static DistrictId district(Account account, Field body) {
        Optional<Field> portal = body.find("portal");
        Optional<Linked> link =
                portal.isPresent()
                        ? account.link(portal.get().word(Portal::of))
                        : account.links().stream()
                                .filter(any -> account.links().size() == 1)
                                .findFirst();
        return link.map(Linked::district)
                .orElseThrow(() -> new Refusal(Problem.DISTRICT_NOT_LINKED, "$.portal"));
    }

    // The line comes first: whoever asked is told even where the run then fails to start.
    private void note(Call call, DistrictId district) {
        var entry =
                new JournalEntry(
                        "rostering-" + call.key().orElseThrow().key() + "-" + district,
                        clock.instant(),
                        Author.of(call.actor()),
                        JournalEvent.ROSTERING_REQUESTED,
                        Map.of("district", district.asString()));
        accounts.note(call.account().id(), entry);
    }

    private static Problem problem(Missing missing) {
        return switch (missing) {
            case ACCOUNT -> Problem.ACCOUNT_MERGED;
            case PERMISSION -> Problem.PERMISSION_MISSING;
            case DISTRICT -> Problem.DISTRICT_NOT_LINKED;
            case CONNECTION -> Problem.DISTRICT_DISCONNECTED;
        };
    }
}
