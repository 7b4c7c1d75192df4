package dev.rollcall.handlers.console.action;

import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.customer.LinkDistrict;
import dev.rollcall.account.customer.SeatJournal;
import dev.rollcall.account.customer.SettleOwner;
import dev.rollcall.district.ChangeConnection;
import dev.rollcall.district.onboarding.AdvanceOnboarding;
import dev.rollcall.district.onboarding.OnboardingEvent;
import dev.rollcall.district.onboarding.TellDecisions;
import dev.rollcall.handlers.console.Widget;
import dev.rollcall.handlers.console.action.DistrictAction.Back;
import dev.rollcall.notice.Outbox;
import dev.rollcall.sync.StartSync;

import java.util.List;

/** What the vendor's staff decide about districts, by the use cases of the API. */
final class StaffActions {

    private static final String ACCOUNT = "`account` | the account's id";
    private static final String SEEN =
            "`seen` | the version that was looked at: it counts for no other";

    private final Onboard onboard;
    private final Own own;
    private final Pool pool;
    private final Journal journal;

    private StaffActions(Onboard onboard, Own own, Pool pool, Journal journal) {
        this.onboard = onboard;
        this.own = own;
        this.pool = pool;
        this.journal = journal;
    }

    static StaffActions over(
            ActionPorts ports, StartSync start, ChangeConnection change, Journal journal) {
        return new StaffActions(
                onboard(ports, start),
                own(ports),
                new Pool(
                        ports.connections(),
                        change,
                        start,
                        new SeatJournal(ports.staff().accounts(), ports.clock())),
                journal);
    }

    private static Onboard onboard(ActionPorts ports, StartSync start) {
        var telling =
                new TellDecisions(
                        ports.connections(), ports.staff().decisions(), ports.staff().outbox());
        var advance = new AdvanceOnboarding(ports.connections(), telling, ports.clock());
        return new Onboard(ports.connections(), advance, start);
    }

    private static Own own(ActionPorts ports) {
        AccountStore accounts = ports.staff().accounts();
        Outbox outbox = ports.staff().outbox();
        var link =
                new LinkDistrict(
                        accounts,
                        ports.connections(),
                        ports.staff().contacts(),
                        outbox,
                        ports.clock());
        var settle = new SettleOwner(accounts, ports.connections(), outbox, ports.clock());
        return new Own(accounts, link, settle);
    }

    List<Widget> all() {
        return List.of(
                action(
                        "onboarding-approve",
                        "Approves what the district or its owner asked for.",
                        List.of(SEEN),
                        pressed -> onboard.decide(pressed, OnboardingEvent.APPROVE)),
                action(
                        "onboarding-review",
                        "Accepts what the district shares, as the newest preview found it.",
                        List.of(SEEN),
                        pressed -> onboard.decide(pressed, OnboardingEvent.REVIEW)),
                action(
                        "account-link",
                        "Makes an account a district's destination and keeps the district's own id.",
                        List.of(ACCOUNT, "`org` | the district's own id, where it is known"),
                        own::link),
                action(
                        "account-owner",
                        "Invites somebody to own an account.",
                        List.of(ACCOUNT, SEEN, "`owner-name`, `owner-email` | whom"),
                        own::name),
                action(
                        "seats",
                        "Sets how many seats a district has.",
                        List.of("`seats` | how many", SEEN),
                        pool::set));
    }

    private Widget action(
            String name, String words, List<String> parameters, DistrictAction.Deed deed) {
        return new DistrictAction(name, words, parameters, deed, Back.ONBOARDING, journal);
    }
}
