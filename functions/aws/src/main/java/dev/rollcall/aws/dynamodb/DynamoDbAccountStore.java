package dev.rollcall.aws.dynamodb;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.customer.AccountWrite;
import dev.rollcall.account.customer.Commit;
import dev.rollcall.account.journal.JournalEntry;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.MemberId;
import dev.rollcall.district.DistrictId;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Accounts in the district table; see {@link AccountItems}. */
final class DynamoDbAccountStore implements AccountStore {
    private final DynamoDbClient client;
    private final Table table;

    DynamoDbAccountStore(DynamoDbClient client, Table table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<Account> find(AccountId account) {
        return table.get(AccountItems.key(account)).map(AccountItems::account);
    }

    @Override
    public Optional<AccountId> destination(DistrictId district) {
        return table.get(AccountItems.key(district))
                .map(item -> new AccountId(item.text(AccountItems.ACCOUNT)));
    }

    @Override
    public Commit commit(AccountId account, List<AccountWrite> writes) {
        if (writes.stream().mapToInt(AccountWrite::size).sum() > MOST_RECORDS) {
            throw new IllegalArgumentException("too many records for one commit");
        }
        return new AccountCommit(new Transaction(client, table.name()), writes).commit();
    }

    @Override
    public void note(AccountId account, JournalEntry entry) {
        table.put(AccountItems.item(account, entry), Expression.ABSENT);
    }

    @Override
    public Optional<Member> member(AccountId account, MemberId member) {
        return table.get(AccountItems.key(account, member)).map(AccountItems::member);
    }

    @Override
    public List<Member> members(AccountId account) {
        return table.pages(request(account, AccountItems.MEMBERS))
                .flatMap(page -> page.items().stream())
                .map(row -> AccountItems.member(Item.of(row)))
                .toList();
    }

    @Override
    public JournalPage journal(AccountId account, String cursor, int limit) {
        Cursor place = Cursor.parse(cursor, 1, AccountItems.JOURNAL);
        QueryRequest.Builder request =
                from(
                        request(account, AccountItems.JOURNAL).scanIndexForward(false),
                        AccountItems.partition(account),
                        place);
        QueryResponse page = table.query(request.limit(limit));
        return new JournalPage(
                page.items().stream().map(row -> AccountItems.entry(Item.of(row))).toList(),
                next(page).map(after -> new Cursor(0, after).asString()));
    }

    @Override
    public AccountPage page(String cursor, int limit) {
        Cursor place = Cursor.parse(cursor, AccountItems.BUCKETS, "");
        List<Account> rows = new ArrayList<>();
        while (place.partition() < AccountItems.BUCKETS && rows.size() < limit) {
            QueryResponse page = table.query(bucket(place).limit(limit - rows.size()));
            page.items().forEach(row -> rows.add(AccountItems.account(Item.of(row))));
            int bucket = place.partition();
            place =
                    next(page)
                            .map(after -> new Cursor(bucket, after))
                            .orElseGet(() -> new Cursor(bucket + 1, ""));
        }
        return new AccountPage(
                rows,
                place.partition() < AccountItems.BUCKETS
                        ? Optional.of(place.asString())
                        : Optional.empty());
    }

    private static QueryRequest.Builder bucket(Cursor place) {
        String partition = AccountItems.bucket(place.partition());
        return from(query(Expression.of("#pk = :pk").with("pk", partition)), partition, place);
    }

    private static QueryRequest.Builder request(AccountId account, String prefix) {
        return query(
                Expression.of("#pk = :pk AND begins_with(#sk, :prefix)")
                        .with("pk", AccountItems.partition(account))
                        .with("prefix", prefix));
    }

    private static QueryRequest.Builder query(Expression keys) {
        return QueryRequest.builder()
                .consistentRead(true)
                .keyConditionExpression(keys.text())
                .expressionAttributeNames(keys.names())
                .expressionAttributeValues(keys.values());
    }

    private static QueryRequest.Builder from(
            QueryRequest.Builder request, String partition, Cursor place) {
        return place.after().isEmpty()
                ? request
                : request.exclusiveStartKey(new Key(partition, place.after()).attributes());
    }

    private static Optional<String> next(QueryResponse page) {
        return page.hasLastEvaluatedKey()
                ? Optional.of(Item.of(page.lastEvaluatedKey()).text(Item.SK))
                : Optional.empty();
    }
}
