package dev.rollcall.handlers.console.action;

import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.customer.LinkDistrict;
import dev.rollcall.account.customer.LinkDistrict.Pasted;
import dev.rollcall.account.customer.Outcome;
import dev.rollcall.account.customer.Outcome.Reason;
import dev.rollcall.account.customer.SettleOwner;
import dev.rollcall.account.idempotency.IdempotencyKey;
import dev.rollcall.account.member.Actor;
import dev.rollcall.account.member.Contact;
import dev.rollcall.handlers.LogKey;
import dev.rollcall.handlers.console.Parameters;

import java.util.Locale;
import java.util.Optional;

/** Settles, as the vendor's staff, whose a district is (product.md R14 to R17, M9). */
final class Own {

    private final AccountStore accounts;
    private final LinkDistrict link;
    private final SettleOwner settle;

    Own(AccountStore accounts, LinkDistrict link, SettleOwner settle) {
        this.accounts = accounts;
        this.link = link;
        this.settle = settle;
    }

    /** Keeps the district's own id, and makes the account its destination where it is not yet. */
    Result link(Pressed pressed) {
        AccountId account = account(pressed);
        Optional<String> orgId =
                Optional.of(Parameters.orgId(pressed.event())).filter(id -> !id.isEmpty());
        var pasted = new Pasted(pressed.district().portal(), pressed.district().key(), orgId);
        return accounts.find(account).isEmpty()
                ? unknownAccount()
                : result(
                        link.link(account, pasted, staff(pressed)),
                        "Linked: the district's students go to this account.");
    }

    /** Invites somebody to own the account that was looked at. */
    Result name(Pressed pressed) {
        AccountId account = account(pressed);
        long seen = Parameters.version(pressed.event());
        Contact somebody = Parameters.contact(pressed.event());
        // The version names the wish, so that pressing twice invites once.
        var wish = new IdempotencyKey(account.asString(), "owner-" + seen);
        return accounts.find(account).isEmpty()
                ? unknownAccount()
                : result(
                        settle.name(account, somebody, seen, staff(pressed), wish.ids("owner")),
                        "Invited: the account is theirs once they accept.");
    }

    private static AccountId account(Pressed pressed) {
        AccountId account = Parameters.account(pressed.event());
        pressed.note(LogKey.ACCOUNT, account.asString());
        return account;
    }

    private static Actor staff(Pressed pressed) {
        return new Actor.Staff(pressed.by(), Optional.empty());
    }

    private static Result unknownAccount() {
        return Result.refused("account-unknown", "There is no such account.");
    }

    private static Result result(Outcome outcome, String done) {
        return switch (outcome) {
            case Outcome.Done _ -> Result.done("done", done);
            case Outcome.Outdated _ -> Result.changedMeanwhile();
            case Outcome.NoSuchMember _ ->
                    Result.refused("member-unknown", "The account has no such member.");
            case Outcome.Refused(Reason reason) ->
                    Result.refused(
                            reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            words(reason));
        };
    }

    private static String words(Reason reason) {
        return switch (reason) {
            case ACCOUNT_MERGED -> "The account was merged into another.";
            case DISTRICT_ID_MALFORMED -> "The id is not of the form of this portal's ids.";
            case DISTRICT_UNKNOWN -> "The portal lists no such district.";
            case DISTRICT_IDS_SWAPPED ->
                    "The two ids stand in each other's place: the own id is one the portal lists.";
            case DISTRICT_TAKEN -> "The district's students go to another account.";
            case PORTAL_TAKEN -> "The account has another district of this portal.";
            case DISTRICT_NOT_LINKED -> "The account has no such district.";
            case DISTRICT_ROSTERED -> "The district was rostered into the account already.";
            case STAFF_NEEDED -> "After the first roster only the vendor's staff may do this.";
            case OWNER_STAYS,
                    ROLE_MISFIT,
                    NOT_INVITED,
                    TOO_MANY_MEMBERS,
                    SOURCE_UNKNOWN,
                    MERGE_NOT_LAST ->
                    "The account does not allow it as it stands.";
        };
    }
}
