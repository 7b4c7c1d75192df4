package dev.rollcall.handlers.account;

import dev.rollcall.sync.forecast.ForecastSeats;

import java.util.List;
import java.util.stream.Stream;

/** What the API answers of a district's seats and licences. */
final class SeatRoutes {
    private final AccountPorts ports;
    private final SeatWish wish;
    private final CallJournal journal;

    SeatRoutes(AccountPorts ports, SeatWish wish, CallJournal journal) {
        this.ports = ports;
        this.wish = wish;
        this.journal = journal;
    }

    List<Route> routes() {
        return Stream.of(seats(), schools(), licences()).flatMap(List::stream).toList();
    }

    private List<Route> seats() {
        var forecasts =
                new ForecastSeats(
                        ports.seats(),
                        ports.licences(),
                        ports.roster(),
                        ports.runs(),
                        ports.plans());
        var moves =
                new SeatMoves(
                        ports.connections(),
                        ports.seats(),
                        ports.roster(),
                        wish,
                        journal,
                        ports.clock());
        return Stream.of(
                        new SeatEndpoints(ports.connections(), ports.seats(), ports.roster())
                                .routes(),
                        moves.routes(),
                        new ForecastEndpoint(ports.connections(), forecasts).routes())
                .flatMap(List::stream)
                .toList();
    }

    private List<Route> schools() {
        return new SchoolEndpoints(
                        ports.connections(), ports.seats(), ports.roster(), wish, journal)
                .routes();
    }

    private List<Route> licences() {
        var licensing =
                new Licensing(
                        ports.connections(),
                        ports.roster(),
                        ports.licences(),
                        ports.sale().vendor(),
                        wish,
                        journal,
                        ports.clock());
        return Stream.of(
                        new ApprovalEndpoints(licensing).routes(),
                        new LicenceEndpoints(ports.connections(), ports.licences(), licensing)
                                .routes())
                .flatMap(List::stream)
                .toList();
    }
}
