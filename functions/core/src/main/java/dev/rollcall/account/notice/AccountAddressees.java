package dev.rollcall.account.notice;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.member.AccountRole;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.MemberId;
import dev.rollcall.account.quote.Quote;
import dev.rollcall.account.quote.QuoteStore;
import dev.rollcall.district.ContactStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.notice.Fact;
import dev.rollcall.notice.FactKind;
import dev.rollcall.notice.Party;
import dev.rollcall.notice.delivery.Addressees;
import dev.rollcall.notice.delivery.EmailAddress;
import dev.rollcall.product.Audience;
import dev.rollcall.product.VendorProfile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom the vendor's profile names for a kind of fact, found among the members of the account that
 * the fact is about, or whose destination its district has (R30). Members who have not accepted are
 * told only as owners: whoever is to become one has to hear of it.
 */
public final class AccountAddressees implements Addressees {

    /** The detail in which a fact names the member who asked. */
    private static final String REQUESTER = "requestedBy";

    private final VendorProfile vendor;
    private final AccountStore accounts;
    private final QuoteStore quotes;
    private final ContactStore contacts;
    private final List<EmailAddress> staff;

    /**
     * The addressees.
     *
     * @param staff where the vendor's own people read
     */
    public AccountAddressees(
            VendorProfile vendor,
            AccountStore accounts,
            QuoteStore quotes,
            ContactStore contacts,
            List<EmailAddress> staff) {
        this.contacts = contacts;
        this.vendor = vendor;
        this.accounts = accounts;
        this.quotes = quotes;
        this.staff = List.copyOf(staff);
    }

    /** A quote goes to the address it was asked for, and nowhere else (R26). */
    @Override
    public List<EmailAddress> of(Party party, Fact fact) {
        Optional<Account> account = account(party);
        if (fact.kind() == FactKind.QUOTE) {
            return account.flatMap(a -> quote(a, fact)).flatMap(Quote::recipient).stream().toList();
        }
        return vendor.told(fact.kind().code()).stream()
                .sorted()
                .flatMap(audience -> addresses(audience, account, party, fact))
                .distinct()
                .toList();
    }

    private Optional<Account> account(Party party) {
        Optional<AccountId> id =
                AccountId.parse(party.asString())
                        .or(() ->
                                DistrictId.parse(party.asString()).flatMap(accounts::destination));
        return id.flatMap(accounts::find);
    }

    private Optional<Quote> quote(Account account, Fact fact) {
        int number = Integer.parseInt(fact.details().getOrDefault("quote", "0"));
        return quotes.find(account.id(), number);
    }

    private Stream<EmailAddress> addresses(
            Audience audience, Optional<Account> account, Party party, Fact fact) {
        return switch (audience) {
            case STAFF -> staff.stream();
            case OWNER -> account.stream().flatMap(this::owner);
            case REQUESTER -> account.stream().flatMap(there -> requester(there, fact));
            case DISTRICT -> district(account, party);
            case CO_OWNERS -> account.stream().flatMap(this::coOwners);
        };
    }

    /** Whoever asked, while they are a member; where a program or nobody did, the owner. */
    private Stream<EmailAddress> requester(Account account, Fact fact) {
        List<EmailAddress> asked =
                Optional.ofNullable(fact.details().get(REQUESTER))
                        .flatMap(MemberId::parse)
                        .flatMap(id -> accounts.member(account.id(), id))
                        .stream()
                        .flatMap(AccountAddressees::address)
                        .toList();
        return asked.isEmpty() ? owner(account) : asked.stream();
    }

    /** Whom the portal names; where it names nobody who can be reached, the owner. */
    private Stream<EmailAddress> district(Optional<Account> account, Party party) {
        List<EmailAddress> named =
                Stream.concat(
                                DistrictId.parse(party.asString()).stream(),
                                account.stream().flatMap(there -> there.districts().stream()))
                        .distinct()
                        .sorted()
                        .flatMap(district -> contacts.find(district).stream())
                        .flatMap(contact -> contact.email().stream())
                        .flatMap(email -> EmailAddress.parse(email).stream())
                        .toList();
        return named.isEmpty() ? account.stream().flatMap(this::owner) : named.stream();
    }

    private Stream<EmailAddress> owner(Account account) {
        return account
                .ownership()
                .member()
                .flatMap(id -> accounts.member(account.id(), id))
                .stream()
                .flatMap(AccountAddressees::address);
    }

    private Stream<EmailAddress> coOwners(Account account) {
        return accounts.members(account.id()).stream()
                .filter(member -> member.role() == AccountRole.CO_OWNER)
                .filter(member -> member.state() == Member.State.ACTIVE)
                .flatMap(AccountAddressees::address);
    }

    private static Stream<EmailAddress> address(Member member) {
        return EmailAddress.parse(member.contact().email()).stream();
    }
}
