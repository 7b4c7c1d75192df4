package dev.rollcall.account.customer;

import dev.rollcall.account.journal.JournalEntry;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.MemberId;
import dev.rollcall.district.DistrictId;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one change leaves of one account.
 *
 * @param account as it is to be; its version is that of the account it was made from and one more
 * @param linked districts that get it as their destination
 * @param released districts that have it as their destination no longer
 * @param members members as they are to be
 * @param removed members who are to be members no longer
 * @param entries what the journal tells of it
 */
public record AccountWrite(
        Account account,
        Set<DistrictId> linked,
        Set<DistrictId> released,
        List<Member> members,
        List<MemberId> removed,
        List<JournalEntry> entries) {

    public AccountWrite {
        linked = Set.copyOf(linked);
        released = Set.copyOf(released);
        members = List.copyOf(members);
        removed = List.copyOf(removed);
        entries = List.copyOf(entries);
    }

    public static AccountWrite of(Account account, JournalEntry... entries) {
        return new AccountWrite(
                account, Set.of(), Set.of(), List.of(), List.of(), List.of(entries));
    }

    public AccountWrite linking(Set<DistrictId> districts) {
        return new AccountWrite(account, districts, released, members, removed, entries);
    }

    public AccountWrite releasing(Set<DistrictId> districts) {
        return new AccountWrite(account, linked, districts, members, removed, entries);
    }

    public AccountWrite keeping(Member... more) {
        List<Member> all = Stream.concat(members.stream(), Stream.of(more)).toList();
        return new AccountWrite(account, linked, released, all, removed, entries);
    }

    public AccountWrite removing(MemberId... more) {
        List<MemberId> all = Stream.concat(removed.stream(), Stream.of(more)).toList();
        return new AccountWrite(account, linked, released, members, all, entries);
    }

    /** How many records it writes. */
    public int size() {
        return 1
                + linked.size()
                + released.size()
                + members.size()
                + removed.size()
                + entries.size();
    }
}
