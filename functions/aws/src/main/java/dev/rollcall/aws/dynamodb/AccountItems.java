package dev.rollcall.aws.dynamodb;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.journal.JournalEntry;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.MemberId;
import dev.rollcall.aws.codec.Documents;
import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Shards;

/**
 * Where an account's records are, and how they become items. The account's own item is its row in
 * the list of all accounts, which has 16 partitions; what belongs to it is in a partition of its
 * own; each of its districts has an item that leads to it.
 */
final class AccountItems {
    static final int BUCKETS = 16;
    static final String DOC = "doc";
    static final String VERSION = "version";
    static final String ACCOUNT = "account";
    static final String MEMBERS = "member#";
    static final String JOURNAL = "journal#";

    private AccountItems() {}

    static Item item(Account account) {
        return Item.at(key(account.id()))
                .with(DOC, Documents.text(account))
                .with(VERSION, account.version());
    }

    static Account account(Item item) {
        return Documents.read(item.text(DOC), Account.class);
    }

    static Item item(AccountId account, Member member) {
        return Item.at(key(account, member.id())).with(DOC, Documents.text(member));
    }

    static Member member(Item item) {
        return Documents.read(item.text(DOC), Member.class);
    }

    static Item item(AccountId account, JournalEntry entry) {
        String sk = JOURNAL + Item.value(entry.at()).s() + "#" + entry.id();
        return Item.at(new Key(partition(account), sk)).with(DOC, Documents.text(entry));
    }

    static JournalEntry entry(Item item) {
        return Documents.read(item.text(DOC), JournalEntry.class);
    }

    static Item link(DistrictId district, AccountId account) {
        return Item.at(key(district)).with(ACCOUNT, account.asString());
    }

    static Key key(AccountId account) {
        return new Key(bucket(Shards.of(account.asString(), BUCKETS)), account.asString());
    }

    static Key key(AccountId account, MemberId member) {
        return new Key(partition(account), MEMBERS + member.asString());
    }

    static Key key(DistrictId district) {
        return new Key(district.asString() + "#account", ACCOUNT);
    }

    static String partition(AccountId account) {
        return "account#" + account.asString();
    }

    static String bucket(int number) {
        return "accounts#" + Key.digits(number, 2);
    }
}
