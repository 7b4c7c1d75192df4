package dev.rollcall.handlers.account;

import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.customer.Family;
import dev.rollcall.account.customer.LinkDistrict;
import dev.rollcall.account.customer.ManageMembers;
import dev.rollcall.account.customer.MergeAccounts;
import dev.rollcall.account.customer.OpenAccount;
import dev.rollcall.account.customer.RosteringCapability;
import dev.rollcall.account.customer.SettleOwner;
import dev.rollcall.account.subscription.SeatPools;
import dev.rollcall.roster.view.ReadView;

import java.util.List;
import java.util.stream.Stream;

/** What the API answers of the vendor's customers. */
final class CustomerRoutes {
    private final AccountPorts ports;
    private final AccountStore accounts;
    private final RunEndpoints runs;
    private final SeatPools pools;

    CustomerRoutes(AccountPorts ports, RunEndpoints runs, SeatPools pools) {
        this.pools = pools;
        this.ports = ports;
        this.accounts = ports.customers().accounts();
        this.runs = runs;
    }

    List<Route> routes() {
        return Stream.of(
                        accounts(),
                        members(),
                        owner(),
                        districts(),
                        merges(),
                        journal(),
                        rostering(),
                        notices())
                .flatMap(List::stream)
                .toList();
    }

    private List<Route> accounts() {
        return new AccountEndpoints(
                        accounts, new OpenAccount(accounts, ports.clock()), capability())
                .routes();
    }

    private List<Route> members() {
        return new MemberEndpoints(accounts, new ManageMembers(accounts, ports.clock())).routes();
    }

    private List<Route> owner() {
        return new OwnerEndpoints(
                        new SettleOwner(
                                accounts,
                                ports.connections(),
                                ports.onboarding().outbox(),
                                ports.clock()))
                .routes();
    }

    private List<Route> districts() {
        return new AccountDistrictEndpoints(
                        new LinkDistrict(
                                accounts,
                                ports.connections(),
                                ports.customers().contacts(),
                                ports.onboarding().outbox(),
                                ports.clock()),
                        pools)
                .routes();
    }

    private List<Route> merges() {
        return new MergeEndpoints(
                        new MergeAccounts(accounts, ports.clock()),
                        new Family(accounts),
                        ports.sale().subscriptions(),
                        pools,
                        ports.clock(),
                        ports.connections(),
                        new ReadView(ports.roster()))
                .routes();
    }

    private List<Route> journal() {
        return new JournalEndpoints(accounts).routes();
    }

    private List<Route> notices() {
        return new NoticeEndpoints(ports.onboarding(), accounts, ports.clock()).routes();
    }

    private List<Route> rostering() {
        return new RosteringEndpoints(capability(), runs, accounts, ports.clock()).routes();
    }

    private RosteringCapability capability() {
        return new RosteringCapability(ports.connections());
    }
}
