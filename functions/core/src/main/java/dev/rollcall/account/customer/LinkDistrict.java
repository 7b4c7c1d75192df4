package dev.rollcall.account.customer;

import dev.rollcall.account.customer.Accounts.Plan;
import dev.rollcall.account.customer.Outcome.Reason;
import dev.rollcall.account.idempotency.IdempotencyKey;
import dev.rollcall.account.journal.JournalEntry;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.Actor;
import dev.rollcall.account.member.Contact;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.MemberId;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.ContactStore;
import dev.rollcall.district.DistrictContact;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.notice.Outbox;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes an account the destination of a district: a district has exactly one, and an account at
 * most one district per portal (product.md R14, R17, R29).
 */
public final class LinkDistrict {
    private final Accounts accounts;
    private final AccountStore store;
    private final ConnectionStore connections;
    private final PastedIds ids;
    private final OwnerFacts facts;
    private final ContactStore contacts;
    private final InstantSource clock;

    public LinkDistrict(
            AccountStore store,
            ConnectionStore connections,
            ContactStore contacts,
            Outbox outbox,
            InstantSource clock) {
        this.facts = new OwnerFacts(store, outbox, clock);
        this.ids = new PastedIds(connections);
        this.accounts = new Accounts(store);
        this.store = store;
        this.connections = connections;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * Links the district the portal lists under this id; repeating it changes nothing. Where an
     * owner is needed, whom the portal names as the district's contact is invited to be it (R15).
     */
    public Outcome link(AccountId account, Pasted pasted, Actor actor) {
        return switch (ids.check(pasted)) {
            case PastedIds.Check.Wrong(Reason reason) -> new Outcome.Refused(reason);
            case PastedIds.Check.Listed(DistrictId district) ->
                    link(account, new Linked(district, pasted.orgId()), actor);
        };
    }

    private Outcome link(AccountId account, Linked link, Actor actor) {
        Outcome outcome = accounts.change(account, there -> linked(there, link, actor));
        facts.tell(account);
        return outcome;
    }

    private Plan linked(Account account, Linked link, Actor actor) {
        Optional<Linked> there = account.link(link.district().portal());
        if (there.isPresent() && !there.get().district().equals(link.district())) {
            return Plan.refused(Reason.PORTAL_TAKEN);
        }
        if (there.isPresent() && (link.orgId().isEmpty() || there.get().equals(link))) {
            return Plan.stays(account);
        }
        if (store.destination(link.district()).filter(id -> !id.equals(account.id())).isPresent()) {
            return Plan.refused(Reason.DISTRICT_TAKEN);
        }
        List<Linked> links = new ArrayList<>(account.links());
        there.ifPresent(links::remove);
        links.add(link);
        Optional<Member> owner = proposed(account, link.district());
        Account after =
                account.withLinks(links)
                        .withOwnership(
                                owner.map(member -> pending(member, account))
                                        .orElse(account.ownership()))
                        .next();
        AccountWrite write =
                AccountWrite.of(after, entries(after, link, owner.stream().toList(), actor));
        AccountWrite owned = owner.map(write::keeping).orElse(write);
        return Plan.writes(there.isPresent() ? owned : owned.linking(Set.of(link.district())));
    }

    private static Ownership pending(Member owner, Account before) {
        return Ownership.pending(owner.id(), before.next().version());
    }

    /** Whom the portal names, where an owner is needed and a mail would reach them (R15). */
    private Optional<Member> proposed(Account account, DistrictId district) {
        if (account.ownership().member().isPresent()) {
            return Optional.empty();
        }
        var key = new IdempotencyKey(account.id().asString(), "owner-of-" + district.asString());
        return contacts.find(district)
                .flatMap(LinkDistrict::contact)
                .map(contact ->
                        NewMember.owner(contact)
                                .invited(MemberId.draw(key.ids("owner")), clock.instant()));
    }

    private static Optional<Contact> contact(DistrictContact named) {
        return named.email()
                .filter(Contact::isEmail)
                .map(email ->
                        new Contact(Contact.isName(named.name()) ? named.name() : email, email));
    }

    private JournalEntry[] entries(Account after, Linked link, List<Member> owners, Actor actor) {
        return Stream.concat(
                        Stream.of(entry(after, link, actor)),
                        owners.stream().map(member -> proposal(after, member, actor)))
                .toArray(JournalEntry[]::new);
    }

    private JournalEntry proposal(Account after, Member owner, Actor actor) {
        return Journals.second(
                after,
                clock.instant(),
                actor,
                JournalEvent.OWNER_PROPOSED,
                Map.of("member", owner.id().asString()));
    }

    private JournalEntry entry(Account after, Linked link, Actor actor) {
        Map<String, String> details = new HashMap<>();
        details.put("district", link.district().asString());
        link.orgId().ifPresent(org -> details.put("orgId", org));
        return Journals.entry(after, clock.instant(), actor, JournalEvent.DISTRICT_LINKED, details);
    }

    /**
     * Lets a district go whose roster was never read; afterwards its students are this account's.
     *
     * @param seen the account's version the wish was made from
     */
    public Outcome release(AccountId account, DistrictId district, long seen, Actor actor) {
        return accounts.change(account, there -> released(there, district, seen, actor));
    }

    private Plan released(Account account, DistrictId district, long seen, Actor actor) {
        if (account.version() != seen) {
            return Plan.ends(new Outcome.Outdated());
        }
        if (!account.districts().contains(district)) {
            return Plan.refused(Reason.DISTRICT_NOT_LINKED);
        }
        if (connections.find(district).filter(Connection::isRostered).isPresent()) {
            return Plan.refused(Reason.DISTRICT_ROSTERED);
        }
        List<Linked> others =
                account.links().stream().filter(l -> !l.district().equals(district)).toList();
        Account after = account.withLinks(others).next();
        Map<String, String> details = Map.of("district", district.asString());
        return Plan.writes(
                AccountWrite.of(
                                after,
                                Journals.entry(
                                        after,
                                        clock.instant(),
                                        actor,
                                        JournalEvent.DISTRICT_RELEASED,
                                        details))
                        .releasing(Set.of(district)));
    }

    /**
     * What somebody pasted.
     *
     * @param portal the portal
     * @param id the id the portal lists the district under
     * @param orgId the district's own id among its organisations, where somebody told it
     */
    public record Pasted(Portal portal, String id, Optional<String> orgId) {}
}
