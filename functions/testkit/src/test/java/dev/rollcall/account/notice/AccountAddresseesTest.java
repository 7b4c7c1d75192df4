package dev.rollcall.account.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountWrite;
import dev.rollcall.account.customer.Linked;
import dev.rollcall.account.customer.Ownership;
import dev.rollcall.account.member.Contact;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.Right;
import dev.rollcall.district.DistrictContact;
import dev.rollcall.district.DistrictId;
import dev.rollcall.notice.Fact;
import dev.rollcall.notice.FactKind;
import dev.rollcall.notice.Party;
import dev.rollcall.notice.delivery.EmailAddress;
import dev.rollcall.product.Audience;
import dev.rollcall.testkit.memory.InMemoryAccountStore;
import dev.rollcall.testkit.memory.InMemoryContactStore;
import dev.rollcall.testkit.memory.InMemoryQuoteStore;
import dev.rollcall.testkit.sample.SampleAccounts;
import dev.rollcall.testkit.sample.SampleDistricts;
import dev.rollcall.testkit.sample.SampleProfiles;
import dev.rollcall.testkit.sample.SampleQuotes;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class AccountAddresseesTest {
    private static final EmailAddress STAFF = new EmailAddress("operations@vendor.example");
    private static final DistrictId DISTRICT = SampleDistricts.fresh();

    private final InMemoryAccountStore accounts = new InMemoryAccountStore();
    private final InMemoryQuoteStore quotes = new InMemoryQuoteStore();
    private final InMemoryContactStore contacts = new InMemoryContactStore();
    private final Member owner = reachedBy(SampleAccounts.owner(), "owner@district.example");
    private final Member coOwner =
            reachedBy(SampleAccounts.coOwner(Right.VIEW), "second@district.example");
    private final Member manager =
            reachedBy(SampleAccounts.schoolManager(), "school@district.example");
    private final Account account = account();

    @Test
    @DisplayName("R30: a district's facts go to whom the profile names, at its destination")
    void tellsWhomTheProfileNames() {
        assertThat(of(Audience.OWNER, Audience.CO_OWNERS, Audience.STAFF))
                .containsExactlyInAnyOrder(
                        "owner@district.example", "second@district.example", STAFF.asString());
        assertThat(of(Audience.CO_OWNERS)).containsExactly("second@district.example");
        assertThat(of(Audience.STAFF)).containsExactly(STAFF.asString());
    }

    @Test
    void tellsTheOwnerOnceAlsoInSeveralCapacities() {
        assertThat(of(Audience.OWNER, Audience.REQUESTER, Audience.DISTRICT))
                .containsExactly("owner@district.example");
    }

    @Test
    @DisplayName("A5 R30: whoever asked is told, and the owner where nobody did")
    void tellsWhoeverAsked() {
        assertThat(askedBy(manager.id().asString())).containsExactly("school@district.example");
        assertThat(askedBy("some-program")).containsExactly("owner@district.example");
    }

    @Test
    @DisplayName("R15 R30: whom the portal names is told, and the owner where it names nobody")
    void tellsWhomThePortalNames() {
        assertThat(of(Audience.DISTRICT)).containsExactly("owner@district.example");

        contacts.keep(DISTRICT, new DistrictContact("Ivy", Optional.of("it@district.example")));

        assertThat(of(Audience.DISTRICT)).containsExactly("it@district.example");
    }

    @Test
    void tellsNobodyOfWhatTheProfileDoesNotName() {
        assertThat(of()).isEmpty();
    }

    @Test
    void tellsTheVendorAloneOfADistrictWithoutAnAccount() {
        var fact = fact(FactKind.HELD, Map.of());

        assertThat(
                        told(Set.of(Audience.OWNER, Audience.STAFF))
                                .of(Party.of(SampleDistricts.fresh().asString()), fact))
                .containsExactly(STAFF);
    }

    @Test
    @DisplayName("R26: a quote goes where it was asked for, and nowhere else")
    void sendsAQuoteWhereItWasAskedFor() {
        quotes.create(account.id(), SampleQuotes.full(account.id(), 1));
        quotes.create(account.id(), SampleQuotes.bare(account.id(), 2));

        assertThat(quoted("1")).containsExactly("o'brien@district.example");
        assertThat(quoted("2")).isEmpty();
        assertThat(quoted("3")).isEmpty();
    }

    private List<String> quoted(String number) {
        var fact = fact(FactKind.QUOTE, Map.of("quote", number));
        return texts(told(Set.of(Audience.OWNER)).of(Party.of(account.id().asString()), fact));
    }

    private List<String> askedBy(String who) {
        var fact = fact(FactKind.HELD, Map.of("requestedBy", who));
        return texts(told(Set.of(Audience.REQUESTER)).of(Party.of(DISTRICT.asString()), fact));
    }

    private List<String> of(Audience... audiences) {
        var fact = fact(FactKind.HELD, Map.of());
        return texts(told(Set.of(audiences)).of(Party.of(DISTRICT.asString()), fact));
    }

    private static List<String> texts(List<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::asString).toList();
    }

    private AccountAddressees told(Set<Audience> audiences) {
        return new AccountAddressees(
                SampleProfiles.telling(Map.of("held", audiences)),
                accounts,
                quotes,
                contacts,
                List.of(STAFF));
    }

    private static Fact fact(FactKind kind, Map<String, String> details) {
        return new Fact(kind, kind.code(), Instant.EPOCH, details);
    }

    private Account account() {
        Account opened =
                SampleAccounts.fresh()
                        .withLinks(List.of(new Linked(DISTRICT, Optional.empty())))
                        .withOwnership(Ownership.confirmed(owner.id(), 0));
        accounts.commit(
                opened.id(),
                List.of(
                        AccountWrite.of(opened)
                                .linking(Set.of(DISTRICT))
                                .keeping(owner, coOwner, manager)));
        return opened;
    }

    private static Member reachedBy(Member member, String email) {
        return new Member(
                member.id(),
                member.version(),
                member.role(),
                member.state(),
                member.rights(),
                member.domain(),
                new Contact("Ada", email),
                member.person(),
                member.since());
    }
}
