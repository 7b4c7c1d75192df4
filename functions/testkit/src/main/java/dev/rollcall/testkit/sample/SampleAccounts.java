package dev.rollcall.testkit.sample;

import dev.rollcall.account.RandomBytes;
import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.customer.AccountKind;
import dev.rollcall.account.customer.Linked;
import dev.rollcall.account.customer.Merge;
import dev.rollcall.account.journal.Author;
import dev.rollcall.account.journal.JournalEntry;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.AccountRole;
import dev.rollcall.account.member.Contact;
import dev.rollcall.account.member.Domain;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.MemberId;
import dev.rollcall.account.member.Place;
import dev.rollcall.account.member.Right;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Accounts and members no other test has used, so that tests may share a table. */
public final class SampleAccounts {
    private static final Instant OPENED = Instant.parse("2026-08-03T12:00:00Z");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private SampleAccounts() {}

    public static AccountId freshId() {
        return AccountId.draw(counting());
    }

    /** An account just opened, unknown to every other caller. */
    public static Account fresh() {
        return Account.opened(freshId(), AccountKind.DISTRICT, "Elmwood", OPENED);
    }

    public static Member owner() {
        return member(AccountRole.OWNER, Set.of(), Domain.NOTHING);
    }

    public static Member coOwner(Right... rights) {
        return member(AccountRole.CO_OWNER, Set.of(rights), Domain.NOTHING);
    }

    public static Member administrator() {
        return member(AccountRole.ADMINISTRATOR, Set.of(), Domain.NOTHING);
    }

    public static Member schoolManager(Place... schools) {
        Domain own = new Domain(Set.of(schools), Set.of(), Set.of());
        return member(AccountRole.SCHOOL_MANAGER, Set.of(), own);
    }

    /** One with every value there is. */
    public static Member full() {
        Place place = new Place(SampleDistricts.fresh(), "id # of any shape/é");
        Domain own = new Domain(Set.of(place), Set.of(place), Set.of(place));
        return member(AccountRole.TEACHER_MANAGER, Set.of(), own).being(Optional.of(place));
    }

    /** A merge with every value there is. */
    public static Merge merge() {
        Place place = new Place(SampleDistricts.fresh(), "teacher-1");
        return new Merge(
                freshId(),
                List.of(new Linked(place.district(), Optional.of("org-1"))),
                Set.of(place),
                List.of(MemberId.draw(counting())),
                OPENED,
                Optional.of(OPENED.plusSeconds(1)));
    }

    /** A line of a journal at a time that tells it from others. */
    public static JournalEntry entry(int number) {
        Author author =
                new Author(Author.Kind.STAFF, "Sam", Optional.of(MemberId.draw(byte[]::new)));
        return new JournalEntry(
                "entry-" + number,
                OPENED.plusSeconds(number),
                author,
                JournalEvent.MEMBER_CHANGED,
                Map.of("member", "m-" + number));
    }

    private static Member member(AccountRole role, Set<Right> rights, Domain own) {
        return new Member(
                MemberId.draw(counting()),
                1,
                role,
                Member.State.ACTIVE,
                rights,
                own,
                new Contact("Ada Lovelace", "ada@example.org"),
                Optional.empty(),
                OPENED);
    }

    private static RandomBytes counting() {
        return count -> ByteBuffer.allocate(count).putInt(NUMBER.incrementAndGet()).array();
    }
}
