package dev.rollcall.handlers.signin;

import dev.rollcall.signin.CompleteSignIn;
import dev.rollcall.signin.GoOn;
import dev.rollcall.signin.LetIn;
import dev.rollcall.signin.SendToPortal;
import dev.rollcall.signin.admission.Admission;
import dev.rollcall.signin.person.PersonReader;
import dev.rollcall.signin.person.RecognisePerson;
import dev.rollcall.signin.session.OpenSession;
import dev.rollcall.signin.session.Profiles;
import dev.rollcall.signin.session.ReadSession;
import dev.rollcall.signin.session.RedeemCode;
import dev.rollcall.signin.session.SessionLimits;
import dev.rollcall.signin.tally.SignInTally;

/**
 * The use cases of sign-in over their ports.
 *
 * @param send sends browsers off
 * @param complete takes them back
 * @param goOn goes on after a notice
 * @param sessions opens sessions, and ends them
 * @param redeem tells the product
 */
record SignInRooms(
        SendToPortal send,
        CompleteSignIn complete,
        GoOn goOn,
        OpenSession sessions,
        RedeemCode redeem) {

    static SignInRooms over(SignInPorts ports, SessionLimits limits) {
        var send =
                new SendToPortal(
                        ports.providers(), ports.attempts(), ports.random(), ports.clock());
        var people = new PersonReader(ports.rosters(), ports.seats());
        var admission = new Admission(ports.licences(), ports.clock());
        var opening =
                new OpenSession(
                        ports.sessions(), ports.handOvers(), limits, ports.random(), ports.clock());
        var reading = reading(ports, people, limits);
        var tally = new SignInTally(ports.tallies(), ports.clock());
        return new SignInRooms(
                send,
                complete(
                        ports,
                        send,
                        new LetIn(recognise(ports, people), admission, opening, tally)),
                new GoOn(reading, ports.sessions(), admission, opening, tally),
                opening,
                redeem(ports, reading));
    }

    private static RecognisePerson recognise(SignInPorts ports, PersonReader people) {
        return new RecognisePerson(ports.connections(), people, ports.logins(), ports.clock());
    }

    private static CompleteSignIn complete(SignInPorts ports, SendToPortal send, LetIn door) {
        return new CompleteSignIn(send, ports.attempts(), ports.codes(), door, ports.clock());
    }

    private static ReadSession reading(
            SignInPorts ports, PersonReader people, SessionLimits limits) {
        return new ReadSession(
                ports.sessions(),
                ports.connections(),
                people,
                ports.logins(),
                limits,
                ports.clock());
    }

    private static RedeemCode redeem(SignInPorts ports, ReadSession reading) {
        return new RedeemCode(
                ports.handOvers(),
                reading,
                new Profiles(ports.rosters(), ports.clock()),
                ports.assertions(),
                ports.personTokens(),
                ports.random(),
                ports.clock());
    }
}
