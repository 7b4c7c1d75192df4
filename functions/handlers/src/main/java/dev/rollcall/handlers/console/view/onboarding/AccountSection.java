package dev.rollcall.handlers.console.view.onboarding;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.customer.Linked;
import dev.rollcall.account.member.Contact;
import dev.rollcall.district.Connection;
import dev.rollcall.handlers.console.Parameters;
import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.console.WidgetRefusal;
import dev.rollcall.handlers.console.view.part.Words;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Facts;
import dev.rollcall.handlers.console.widget.Fields;
import dev.rollcall.handlers.html.Html;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whose a district is: its account, its own id there, and who owns it (R14 to R17, M9). */
final class AccountSection {

    static final String LINK = "link";
    static final String OWNER = "owner";

    private static final String STAYS = "Account %s (%s) stays the destination of %s.";
    private static final String BECOMES =
            "Account %s (%s) becomes the one destination of %s: all its students go there.";

    private final AccountStore accounts;
    private final Connection connection;
    private final Steps steps;

    AccountSection(AccountStore accounts, Connection connection, Steps steps) {
        this.accounts = accounts;
        this.connection = connection;
        this.steps = steps;
    }

    Html html() {
        return destination().map(this::known).orElseGet(this::unknown);
    }

    private Optional<Account> destination() {
        return accounts.destination(connection.id()).flatMap(accounts::find);
    }

    private Html known(Account account) {
        return Html.of(
                new Facts()
                        .add("Account", Elements.code(account.id().asString()))
                        .add("Owner", Words.of(account.ownership().state()))
                        .add("The district's own id", ownId(account).orElse("not told"))
                        .html(),
                steps.begin("Keep the id", LINK, Fields.text("org", "The district's own id", "")),
                steps.begin(
                        "Set the owner",
                        OWNER,
                        Fields.text("owner-name", "Owner", ""),
                        Fields.text("owner-email", "E-mail", "")));
    }

    private Html unknown() {
        return Html.of(
                Elements.paragraph(
                        Elements.quiet("No account is this district's yet, so nobody owns it.")),
                steps.begin(
                        "Link",
                        LINK,
                        Fields.text("account", "Account", ""),
                        Fields.text("org", "The district's own id", "")));
    }

    private Optional<String> ownId(Account account) {
        return account.link(connection.id().portal()).flatMap(Linked::orgId);
    }

    /** What linking does. */
    Html link(WidgetEvent event) {
        String orgId = Parameters.orgId(event);
        Optional<Account> destination = destination();
        Account account = destination.orElseGet(() -> named(event));
        Map<String, String> what = new HashMap<>(Map.of("account", account.id().asString()));
        what.put("org", orgId);
        String words = destination.isPresent() ? STAYS : BECOMES;
        return steps.end(linked(words, account, orgId), "Link", "account-link", what);
    }

    private Account named(WidgetEvent event) {
        AccountId id = Parameters.account(event);
        return accounts.find(id).orElseThrow(() -> new WidgetRefusal("account-unknown", "account"));
    }

    private String linked(String words, Account account, String orgId) {
        String own = orgId.isEmpty() ? "" : " Its own id is " + orgId + ".";
        return words.formatted(account.id().asString(), account.name(), connection.id().asString())
                + own;
    }

    /** What naming an owner does. */
    Html owner(WidgetEvent event) {
        Contact somebody = Parameters.contact(event);
        Account account =
                destination().orElseThrow(() -> new WidgetRefusal("account-unknown", "account"));
        String former =
                account.ownership().member().isEmpty()
                        ? "Nobody owns it so far."
                        : "The owner of before may still view it, or is forgotten where they never"
                                + " accepted.";
        return steps.end(
                "Invite %s, %s, to own account %s (%s)? %s"
                        .formatted(
                                somebody.name(),
                                somebody.email(),
                                account.id().asString(),
                                account.name(),
                                former),
                "Invite",
                "account-owner",
                Map.of(
                        "account",
                        account.id().asString(),
                        "seen",
                        String.valueOf(account.version()),
                        "owner-name",
                        somebody.name(),
                        "owner-email",
                        somebody.email()));
    }
}
