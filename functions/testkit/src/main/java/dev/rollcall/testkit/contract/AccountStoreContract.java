package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.customer.AccountStore.AccountPage;
import dev.rollcall.account.customer.AccountStore.JournalPage;
import dev.rollcall.account.customer.AccountWrite;
import dev.rollcall.account.customer.Commit;
import dev.rollcall.account.customer.Linked;
import dev.rollcall.account.customer.Ownership;
import dev.rollcall.account.journal.JournalEntry;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.Right;
import dev.rollcall.district.DistrictId;
import dev.rollcall.testkit.sample.SampleAccounts;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What {@link AccountStore} promises. Other accounts may be there. */
public interface AccountStoreContract {
    AccountStore testee();

    @Test
    default void knowsNothingOfAnAccountThatWasNeverOpened() {
        AccountId nobodys = SampleAccounts.freshId();

        assertThat(testee().find(nobodys)).isEmpty();
        assertThat(testee().members(nobodys)).isEmpty();
        assertThat(testee().member(nobodys, SampleAccounts.owner().id())).isEmpty();
        assertThat(testee().journal(nobodys, "", 10).entries()).isEmpty();
        assertThat(testee().destination(SampleDistricts.fresh())).isEmpty();
    }

    @Test
    default void answersAnAccountExactlyAsItWasStored() {
        Account bare = SampleAccounts.fresh();
        Account full =
                SampleAccounts.fresh()
                        .withLinks(
                                List.of(new Linked(SampleDistricts.fresh(), Optional.of("org-1"))))
                        .withOwnership(Ownership.pending(SampleAccounts.owner().id(), 7))
                        .withTeachers(Set.of(SampleAccounts.full().person().orElseThrow()))
                        .withMerges(List.of(SampleAccounts.merge()))
                        .withMergedInto(bare.id());

        assertThat(commit(AccountWrite.of(bare), AccountWrite.of(full)))
                .isEqualTo(new Commit.Done());

        assertThat(testee().find(bare.id())).hasValue(bare);
        assertThat(testee().find(full.id())).hasValue(full);
    }

    @Test
    default void opensAnAccountOnce() throws InterruptedException {
        AccountWrite opening = AccountWrite.of(SampleAccounts.fresh());

        assertThat(AtOnce.call(10, () -> commit(opening)))
                .hasSize(10)
                .containsOnlyOnce(new Commit.Done())
                .containsOnly(new Commit.Done(), new Commit.Stale());
    }

    @Test
    default void changesOnlyTheAccountItWasMadeFrom() {
        Account first = opened();
        Account second = first.next().withMergedInto(first.id());

        assertThat(commit(AccountWrite.of(second))).isEqualTo(new Commit.Done());
        assertThat(commit(AccountWrite.of(first.next()))).isEqualTo(new Commit.Stale());
        assertThat(commit(AccountWrite.of(second.next().next()))).isEqualTo(new Commit.Stale());

        assertThat(testee().find(first.id())).hasValue(second);
    }

    @Test
    @DisplayName("R14: ten accounts that link the same district at once leave one destination")
    default void linksADistrictOnce() throws InterruptedException {
        DistrictId district = SampleDistricts.fresh();
        List<Account> accounts = Stream.generate(this::opened).limit(10).toList();
        List<Account> left = Collections.synchronizedList(new ArrayList<>(accounts));

        List<Commit> commits = AtOnce.call(10, () -> linkStubbornly(left.removeFirst(), district));

        assertThat(commits)
                .hasSize(10)
                .containsOnlyOnce(new Commit.Done())
                .containsOnly(new Commit.Done(), new Commit.Taken(district));
        List<AccountId> winners =
                accounts.stream()
                        .map(account -> testee().find(account.id()).orElseThrow())
                        .filter(account -> account.districts().contains(district))
                        .map(Account::id)
                        .toList();
        assertThat(winners).hasSize(1);
        assertThat(testee().destination(district)).hasValue(winners.getFirst());
    }

    @Test
    default void storesNothingOfACommitThatIsRefused() {
        DistrictId district = SampleDistricts.fresh();
        commit(linking(opened(), district));
        Account other = opened();
        DistrictId free = SampleDistricts.fresh();
        Member member = SampleAccounts.owner();

        Commit refused =
                commit(
                        AccountWrite.of(other.next(), SampleAccounts.entry(1))
                                .linking(Set.of(free, district))
                                .keeping(member));

        assertThat(refused).isEqualTo(new Commit.Taken(district));
        assertThat(testee().find(other.id())).hasValue(other);
        assertThat(testee().destination(free)).isEmpty();
        assertThat(testee().members(other.id())).isEmpty();
        assertThat(testee().journal(other.id(), "", 10).entries()).isEmpty();
    }

    @Test
    default void letsADistrictGo() {
        DistrictId district = SampleDistricts.fresh();
        Account linked = opened();
        commit(linking(linked, district));

        commit(AccountWrite.of(linked.next().next()).releasing(Set.of(district)));

        assertThat(testee().destination(district)).isEmpty();
        assertThat(commit(linking(opened(), district))).isEqualTo(new Commit.Done());
    }

    @Test
    default void movesADistrictFromOneAccountToAnotherInOneStep() {
        DistrictId district = SampleDistricts.fresh();
        Account from = opened();
        Account to = opened();
        commit(linking(from, district));

        Commit moved =
                commit(
                        AccountWrite.of(from.next().next()).releasing(Set.of(district)),
                        linking(to, district));

        assertThat(moved).isEqualTo(new Commit.Done());
        assertThat(testee().destination(district)).hasValue(to.id());
    }

    @Test
    default void doesNotLetGoWhatIsAnotherAccounts() {
        DistrictId district = SampleDistricts.fresh();
        Account holder = opened();
        commit(linking(holder, district));

        Commit refused = commit(AccountWrite.of(opened().next()).releasing(Set.of(district)));

        assertThat(refused).isEqualTo(new Commit.Stale());
        assertThat(testee().destination(district)).hasValue(holder.id());
    }

    @Test
    default void keepsMembersExactlyAndByTheirIds() {
        Account account = opened();
        Member full = SampleAccounts.full();
        Member coOwner = SampleAccounts.coOwner(Right.VIEW, Right.RENEW);
        Member changed = full.being(Optional.empty());

        commit(AccountWrite.of(account.next()).keeping(full, coOwner));
        assertThat(testee().members(account.id())).containsExactlyInAnyOrder(full, coOwner);
        assertThat(testee().member(account.id(), full.id())).hasValue(full);
        commit(AccountWrite.of(account.next().next()).keeping(changed).removing(coOwner.id()));

        assertThat(testee().members(account.id())).containsExactly(changed);
        assertThat(testee().member(account.id(), coOwner.id())).isEmpty();
        assertThat(testee().members(opened().id())).isEmpty();
    }

    @Test
    default void tellsTheJournalNewestFirstAndEachLineOnce() {
        Account account = opened();
        List<JournalEntry> entries = IntStream.range(0, 9).mapToObj(SampleAccounts::entry).toList();
        commit(AccountWrite.of(account.next(), entries.toArray(JournalEntry[]::new)));
        testee().note(account.id(), SampleAccounts.entry(9));
        testee().note(account.id(), SampleAccounts.entry(9));

        List<JournalEntry> read = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            JournalPage page = testee().journal(account.id(), cursor.orElseThrow(), 4);
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(4);
            read.addAll(page.entries());
            cursor = page.next();
        }

        assertThat(read)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, 9)
                                .mapToObj(i -> SampleAccounts.entry(9 - i))
                                .toList());
    }

    @Test
    default void pagesThroughEveryAccountOnce() {
        List<AccountId> ours = Stream.generate(this::opened).limit(40).map(Account::id).toList();

        assertThat(pages(7)).containsOnlyOnceElementsOf(ours);
        assertThat(pages(7)).isEqualTo(pages(1_000));
    }

    @Test
    default void refusesACursorThatIsNotOurs() {
        AccountId account = opened().id();

        assertThatIllegalArgumentException().isThrownBy(() -> testee().page("next please", 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> testee().journal(account, "next please", 10));
    }

    @Test
    default void refusesMoreRecordsThanOneStepHolds() {
        Account account = opened();
        JournalEntry[] many =
                IntStream.range(0, AccountStore.MOST_RECORDS)
                        .mapToObj(SampleAccounts::entry)
                        .toArray(JournalEntry[]::new);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> commit(AccountWrite.of(account.next(), many)));
    }

    private Account opened() {
        Account account = SampleAccounts.fresh();
        commit(AccountWrite.of(account));
        return account;
    }

    private Commit commit(AccountWrite... writes) {
        return testee().commit(writes[0].account().id(), List.of(writes));
    }

    private static AccountWrite linking(Account account, DistrictId district) {
        return AccountWrite.of(
                        account.next().withLinks(List.of(new Linked(district, Optional.empty()))))
                .linking(Set.of(district));
    }

    /** A store may call a race lost before it knows who won; then the next attempt tells. */
    private Commit linkStubbornly(Account account, DistrictId district) {
        Commit commit = commit(linking(account, district));
        return commit instanceof Commit.Stale ? linkStubbornly(account, district) : commit;
    }

    private List<AccountId> pages(int limit) {
        List<AccountId> ids = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            AccountPage page = testee().page(cursor.orElseThrow(), limit);
            assertThat(page.accounts()).hasSizeLessThanOrEqualTo(limit);
            page.accounts().forEach(account -> ids.add(account.id()));
            cursor = page.next();
        }
        return ids;
    }
}
