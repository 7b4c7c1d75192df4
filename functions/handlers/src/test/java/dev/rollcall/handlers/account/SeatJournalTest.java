package dev.rollcall.handlers.account;

import static dev.rollcall.handlers.account.SeatWorld.HOME;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.journal.Author;
import dev.rollcall.account.journal.JournalEntry;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.Member;
import dev.rollcall.testkit.sample.SampleAccounts;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** Who changed licences and seats, and for whom, as the account's journal tells it. */
final class SeatJournalTest {
    private static final String APPROVED = "{\"approval\":\"approved\"}";
    private static final String POOL = "{\"settings\":{\"seats\":{\"pool\":5}}}";

    private final SeatWorld world = SeatWorld.rostered("albert");
    private final AccountWorld api = world.api;
    private final Account account = api.link(api.openAccount());
    private final Member owner = api.join(account, SampleAccounts.owner());

    @Test
    @DisplayName("A11 R21: a licence tells both the staff who decided and the owner who asked")
    void tellsWhoDecidedALicenceAndForWhom() {
        var both =
                api.party(
                        Map.of(
                                "rollcall-staff",
                                "Sam Staff",
                                "rollcall-member",
                                owner.id().asString()));

        both.change("PUT", HOME + "/licences/t0", 0, APPROVED);

        assertThat(lines(JournalEvent.LICENCE_DECIDED))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.author().kind()).isEqualTo(Author.Kind.STAFF);
                    assertThat(line.author().name()).isEqualTo("Sam Staff");
                    assertThat(line.author().onBehalfOf()).hasValue(owner.id());
                    assertThat(line.details())
                            .containsEntry("teacher", "t0")
                            .containsEntry("approval", "approved")
                            .containsEntry("scope", "district")
                            .containsEntry("district", "clever:d1");
                });
    }

    @Test
    @DisplayName("A11: a licence that stands already is told once, and each decision by itself")
    void tellsEachDecisionOnce() {
        world.put("t0", APPROVED);
        world.put("t0", APPROVED);
        world.put("t0", "{\"approval\":\"rejected\"}");

        assertThat(lines(JournalEvent.LICENCE_DECIDED))
                .extracting(line -> line.details().get("approval"))
                .containsExactlyInAnyOrder("approved", "rejected");
    }

    @Test
    @DisplayName("A11: an approval by its short form is told as the program's")
    void tellsTheProgramThatApproved() {
        api.call("PUT", HOME + "/people/t1/approval", APPROVED);

        assertThat(lines(JournalEvent.LICENCE_DECIDED))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.author().kind()).isEqualTo(Author.Kind.PRODUCT);
                    assertThat(line.author().name()).isEqualTo("local");
                });
    }

    @Test
    @DisplayName("R21 R24: a pool that is set by hand is told with its rules")
    void tellsAPoolThatIsSet() {
        api.staff().call("PATCH", HOME, Map.of(), POOL);
        api.staff().call("PATCH", HOME, Map.of(), "{\"settings\":{\"staff\":\"ignore\"}}");

        assertThat(lines(JournalEvent.SEAT_RULES_CHANGED))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.author().kind()).isEqualTo(Author.Kind.STAFF);
                    assertThat(line.details())
                            .containsEntry("pool", "5")
                            .containsEntry("overSeat", "block")
                            .containsEntry("product", "default");
                });
    }

    @Test
    @DisplayName(
            "X2: who moved students into seats is told, by number or by student, once a request")
    void tellsWhoMovedStudents() {
        world.pool(0);
        world.approve("t1");
        world.settings("{\"seats\":{\"pool\":2}}");

        assertThat(
                        api.member(owner.id())
                                .post(HOME + "/seats/moves", "seat-1", "{\"student\":\"d\"}")
                                .json()
                                .toString())
                .contains("holding");
        api.member(owner.id()).post(HOME + "/seats/moves", "seat-1", "{\"student\":\"d\"}");
        api.member(owner.id()).post(HOME + "/seats/moves", "{}");

        assertThat(lines(JournalEvent.SEATS_MOVED))
                .hasSize(2)
                .allMatch(line -> line.author().name().equals(owner.id().asString()))
                .anyMatch(line -> line.details().getOrDefault("person", "").equals("d"))
                .anyMatch(line -> line.details().getOrDefault("moving", "").equals("1"));
    }

    private List<JournalEntry> lines(JournalEvent event) {
        return api.accounts.journal(account.id(), "", 100).entries().stream()
                .filter(line -> line.event() == event)
                .toList();
    }
}
