package dev.rollcall.aws.dynamodb;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.person.Subject;
import dev.rollcall.signin.session.Session;
import dev.rollcall.signin.session.SessionStore;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One item per session, under its sid; notes are made only where it still is (S-16). */
final class DynamoDbSessionStore implements SessionStore {
    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final String DISTRICT = "district";
    private static final String PERSON = "personId";
    private static final String LOGIN = "loginId";
    private static final String ROLE = "role";
    private static final String ACTOR = "actor";
    private static final String STARTED = "startedAt";
    private static final String SEEN = "seenAt";

    private final Table table;

    DynamoDbSessionStore(Table table) {
        this.table = table;
    }

    @Override
    public void put(Session session, Instant until) {
        Subject subject = session.subject();
        Item item =
                Item.at(key(session.sid()))
                        .with(DISTRICT, subject.district().asString())
                        .with(ACTOR, Actors.code(session.actor()))
                        .with(STARTED, session.startedAt())
                        .with(SEEN, session.seenAt())
                        .until(until, MARGIN);
        subject.personId().ifPresent(person -> item.with(PERSON, person));
        subject.loginId().ifPresent(login -> item.with(LOGIN, login));
        session.role().ifPresent(role -> item.with(ROLE, role.code()));
        table.put(item);
    }

    @Override
    public Optional<Session> find(String sid) {
        return table.get(key(sid)).flatMap(item -> session(sid, item));
    }

    @Override
    public void seen(String sid, Instant at) {
        note(sid, Expression.of("SET #seenAt = :at").with("at", at));
    }

    @Override
    public void choose(String sid, Role role) {
        note(sid, Expression.of("SET #role = :role").with(ROLE, role.code()));
    }

    @Override
    public void end(String sid) {
        table.delete(key(sid), Expression.PRESENT);
    }

    /** An update of what is not there would make it; a session that has ended stays ended. */
    private void note(String sid, Expression update) {
        table.update(key(sid), update, Expression.PRESENT);
    }

    /** A session in a district whose portal this version does not know gives no right. */
    private static Optional<Session> session(String sid, Item item) {
        return DistrictId.parse(item.text(DISTRICT)).map(district -> session(sid, district, item));
    }

    private static Session session(String sid, DistrictId district, Item item) {
        return new Session(
                sid,
                new Subject(district, item.maybeText(PERSON), item.maybeText(LOGIN)),
                item.maybeText(ROLE).flatMap(Role::of),
                Actors.of(item.text(ACTOR)),
                item.time(STARTED),
                item.time(SEEN));
    }

    private static Key key(String sid) {
        return new Key("session#" + sid, "session");
    }
}
