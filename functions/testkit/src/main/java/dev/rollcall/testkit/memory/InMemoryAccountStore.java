package dev.rollcall.testkit.memory;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.customer.AccountWrite;
import dev.rollcall.account.customer.Commit;
import dev.rollcall.account.journal.JournalEntry;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.MemberId;
import dev.rollcall.district.DistrictId;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Accounts in memory, in the order of their ids. Thread-safe. */
public final class InMemoryAccountStore implements AccountStore {
    private static final DateTimeFormatter IN_ORDER =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final NavigableMap<String, Account> accounts = new TreeMap<>();
    private final Map<DistrictId, AccountId> destinations = new HashMap<>();
    private final Map<AccountId, NavigableMap<MemberId, Member>> members = new HashMap<>();
    private final Map<AccountId, NavigableMap<String, JournalEntry>> journals = new HashMap<>();

    @Override
    public synchronized Optional<Account> find(AccountId account) {
        return Optional.ofNullable(accounts.get(account.asString()));
    }

    @Override
    public synchronized Optional<AccountId> destination(DistrictId district) {
        return Optional.ofNullable(destinations.get(district));
    }

    @Override
    public synchronized Commit commit(AccountId account, List<AccountWrite> writes) {
        if (writes.stream().mapToInt(AccountWrite::size).sum() > MOST_RECORDS) {
            throw new IllegalArgumentException("too many records for one commit");
        }
        if (!writes.stream().allMatch(this::followsWhatIsThere)) {
            return new Commit.Stale();
        }
        Optional<DistrictId> taken = writes.stream().flatMap(w -> taken(w, writes)).findFirst();
        if (taken.isPresent()) {
            return new Commit.Taken(taken.get());
        }
        writes.forEach(this::write);
        return new Commit.Done();
    }

    private boolean followsWhatIsThere(AccountWrite write) {
        long there = find(write.account().id()).map(Account::version).orElse(0L);
        return write.account().version() == there + 1
                && write.released().stream()
                        .allMatch(d ->
                                destination(d).filter(write.account().id()::equals).isPresent());
    }

    private Stream<DistrictId> taken(AccountWrite write, List<AccountWrite> together) {
        return write.linked().stream()
                .filter(destinations::containsKey)
                .filter(district ->
                        together.stream().noneMatch(w -> w.released().contains(district)));
    }

    private void write(AccountWrite write) {
        AccountId id = write.account().id();
        accounts.put(id.asString(), write.account());
        write.released().forEach(district -> destinations.remove(district, id));
        write.linked().forEach(district -> destinations.put(district, id));
        write.members().forEach(member -> membersOf(id).put(member.id(), member));
        write.removed().forEach(membersOf(id)::remove);
        write.entries().forEach(entry -> note(id, entry));
    }

    @Override
    public synchronized void note(AccountId account, JournalEntry entry) {
        journals.computeIfAbsent(account, any -> new TreeMap<>()).putIfAbsent(place(entry), entry);
    }

    @Override
    public synchronized Optional<Member> member(AccountId account, MemberId member) {
        return Optional.ofNullable(membersOf(account).get(member));
    }

    @Override
    public synchronized List<Member> members(AccountId account) {
        return List.copyOf(membersOf(account).values());
    }

    @Override
    public synchronized JournalPage journal(AccountId account, String cursor, int limit) {
        NavigableMap<String, JournalEntry> newestFirst =
                journals.getOrDefault(account, new TreeMap<>()).descendingMap();
        NavigableMap<String, JournalEntry> rest = Cursors.after(newestFirst, cursor);
        List<String> places = rest.keySet().stream().limit(limit).toList();
        List<JournalEntry> rows = new ArrayList<>();
        places.forEach(place -> rows.add(rest.get(place)));
        return new JournalPage(rows, next(rest, places));
    }

    @Override
    public synchronized AccountPage page(String cursor, int limit) {
        NavigableMap<String, Account> rest = Cursors.after(accounts, cursor);
        List<String> ids = rest.keySet().stream().limit(limit).toList();
        return new AccountPage(rest.values().stream().limit(limit).toList(), next(rest, ids));
    }

    private static Optional<String> next(NavigableMap<String, ?> rest, List<String> page) {
        return rest.size() > page.size()
                ? Optional.of(Cursors.of(page.getLast()))
                : Optional.empty();
    }

    private NavigableMap<MemberId, Member> membersOf(AccountId account) {
        return members.computeIfAbsent(account, any -> new TreeMap<>());
    }

    private static String place(JournalEntry entry) {
        return IN_ORDER.format(entry.at()) + "#" + entry.id();
    }
}
