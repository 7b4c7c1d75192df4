package dev.rollcall.schedule.sabotage;

import dev.rollcall.district.ChangeBudget;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore.DirectoryPage;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.LastRun;
import dev.rollcall.district.OpenRun;
import dev.rollcall.notice.Fact;
import dev.rollcall.notice.FactKind;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.roster.plan.Census;
import dev.rollcall.schedule.world.TinyDistrict;
import dev.rollcall.schedule.world.World;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;
import dev.rollcall.sync.run.DistrictLease.Lease;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunStore;
import dev.rollcall.testkit.fault.Invocation;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Ways in which a port can be wrong. Each lets every other call of the port through. */
final class Breaks {
    private static final ChangeBudget LIMITLESS =
            new ChangeBudget(
                    100,
                    Integer.MAX_VALUE,
                    Integer.MAX_VALUE,
                    Integer.MAX_VALUE,
                    100,
                    Integer.MAX_VALUE,
                    100,
                    100,
                    100,
                    Optional.empty());

    private Breaks() {}

    static @Nullable Object loseOne(Invocation call) throws Throwable {
        return writing(
                call,
                records ->
                        records.stream()
                                .filter(each -> !each.key().id().startsWith("new-student"))
                                .toList());
    }

    /** Every person keeps the last name they had first, whatever else is written. */
    static @Nullable Object mix(Invocation call) throws Throwable {
        return writing(call, records -> records.stream().map(Breaks::halved).toList());
    }

    private static StoredRecord halved(StoredRecord record) {
        return record.image().roster() instanceof Person person
                ? with(record, new Image(halved(person), record.image().memberships()))
                : record;
    }

    private static Person halved(Person person) {
        return new Person(
                person.id(),
                new PersonName(person.name().first(), "Somebody"),
                person.email(),
                person.roles(),
                person.fields(),
                person.relationships());
    }

    static @Nullable Object strip(Invocation call) throws Throwable {
        return writing(call, records -> records.stream().map(Breaks::stripped).toList());
    }

    private static StoredRecord stripped(StoredRecord record) {
        return record.isActive() ? record : with(record, Image.of(record.image().roster()));
    }

    static @Nullable Object delete(Invocation call) throws Throwable {
        return call.call().method().equals("find")
                ? stored(call).stream().filter(StoredRecord::isActive).toList()
                : call.proceed();
    }

    @SuppressWarnings("unchecked") // as RosterStore declares it
    private static List<StoredRecord> stored(Invocation call) throws Throwable {
        Object found = call.proceed();
        return found == null ? List.of() : (List<StoredRecord>) found;
    }

    /** What is written to one district lands at its neighbour too. */
    static @Nullable Object spread(Invocation call) throws Throwable {
        boolean isOurs = call.arguments(DistrictId.class).anyMatch(World.DISTRICT::equals);
        if (isOurs && call.call().method().equals("write")) {
            call.proceedWith(World.DISTRICT, World.NEIGHBOUR);
        }
        return call.proceed();
    }

    static @Nullable Object unguarded(Invocation call) throws Throwable {
        return call.arguments(WriteMode.class).anyMatch(WriteMode.GUARDED::equals)
                ? call.proceedWith(WriteMode.GUARDED, WriteMode.FIRST_IMPORT)
                : call.proceed();
    }

    static @Nullable Object alwaysRenew(Invocation call) throws Throwable {
        return kept(call, call.proceed());
    }

    /** A run is replaced whoever came first. */
    static @Nullable Object saveAnyway(Invocation call) throws Throwable {
        if (!call.call().method().equals("save")) {
            return call.proceed();
        }
        Run run = call.argument(Run.class);
        long stored =
                call.target(RunStore.class)
                        .find(run.district(), run.id())
                        .map(Run::version)
                        .orElse(0L);
        return call.proceedWith(run, run.edit().version(stored).done());
    }

    private static @Nullable Object kept(Invocation call, @Nullable Object answer) {
        return call.call().method().equals("renew") ? true : answer;
    }

    /** Every third holder is told that it is the first. */
    static @Nullable Object startOver(Invocation call) throws Throwable {
        Object answer = call.proceed();
        return answer instanceof Lease(String owner, long fence) && fence % 3 == 0
                ? new Lease(owner, 1)
                : kept(call, answer);
    }

    /** The page before the last says that it is the last. */
    static @Nullable Object stopEarly(Invocation call) throws Throwable {
        Object answer = call.proceed();
        boolean isOfPeople =
                call.arguments(SourceCollection.class).anyMatch(SourceCollection.PEOPLE::equals);
        return isOfPeople && answer instanceof Fetch.Got<?>(Page page) && isLastButOne(page)
                ? new Fetch.Got<>(new Page(page.records(), List.of(), 0, Optional.empty()))
                : answer;
    }

    private static boolean isLastButOne(Page page) {
        return page.records().stream().anyMatch(each -> each.id().equals("s1-student-7"));
    }

    /** Whoever looks at all districts sees no open run. */
    static @Nullable Object hideOpenRuns(Invocation call) throws Throwable {
        Object answer = call.proceed();
        return answer instanceof DirectoryPage page
                ? new DirectoryPage(
                        page.connections().stream().map(Connection::withoutOpenRun).toList(),
                        page.next())
                : answer;
    }

    static @Nullable Object unlimited(Invocation call) throws Throwable {
        Object answer = call.proceed();
        return answer instanceof Optional<?> found
                        && found.orElse(null) instanceof Connection connection
                ? Optional.of(connection.withSettings(limitless(connection.settings())))
                : answer;
    }

    private static DistrictSettings limitless(DistrictSettings settings) {
        return new DistrictSettings(
                settings.version(),
                settings.firstRoster(),
                settings.staff(),
                settings.guardians(),
                settings.fields(),
                LIMITLESS,
                settings.seats(),
                settings.oneRoster(),
                settings.signIn(),
                settings.onboarding());
    }

    /** Whoever asks hears that the last run is still open. */
    static @Nullable Object forgetTheEnd(Invocation call) throws Throwable {
        Object answer = call.proceed();
        return call.call().method().equals("find")
                        && answer instanceof Optional<?> found
                        && found.orElse(null) instanceof Connection connection
                ? Optional.of(reopened(connection))
                : answer;
    }

    private static Connection reopened(Connection connection) {
        Optional<LastRun> last = connection.lastRun().filter(any -> connection.openRun().isEmpty());
        return last.map(run ->
                        connection.withOpenRun(
                                new OpenRun(run.runId(), run.mode(), "api", run.endedAt())))
                .orElse(connection);
    }

    static @Nullable Object gossip(Invocation call) throws Throwable {
        return telling(call, fact -> with(fact, "who", TinyDistrict.CANARY));
    }

    static @Nullable Object silent(Invocation call) throws Throwable {
        boolean isOfHold =
                call.arguments(Fact.class).anyMatch(fact -> fact.kind() == FactKind.HELD);
        return isOfHold ? true : call.proceed();
    }

    static @Nullable Object miscount(Invocation call) throws Throwable {
        Optional<SeatLedger> totals = call.arguments(SeatLedger.class).findFirst();
        return totals.isPresent() && totals.get().holding() > 0
                ? call.proceedWith(totals.get(), miscounted(totals.get()))
                : call.proceed();
    }

    private static SeatLedger miscounted(SeatLedger totals) {
        return new SeatLedger(
                totals.holding() - 1,
                totals.grace(),
                totals.waiting(),
                totals.conflicts(),
                totals.earliestGraceEnd(),
                totals.basis(),
                totals.settingsVersion(),
                totals.openStep(),
                totals.version());
    }

    static @Nullable Object closeSchools(Invocation call) throws Throwable {
        Optional<Census> counted = call.arguments(Census.class).findFirst();
        return counted.isPresent()
                ? call.proceedWith(counted.get(), closed(counted.get()))
                : call.proceed();
    }

    private static Census closed(Census census) {
        return new Census(
                census.runId(),
                census.active(),
                census.memberships(),
                Map.of(),
                census.removals(),
                census.passes());
    }

    private static @Nullable Object telling(Invocation call, UnaryOperator<Fact> change)
            throws Throwable {
        Optional<Fact> fact = call.arguments(Fact.class).findFirst();
        return fact.isPresent()
                ? call.proceedWith(fact.get(), change.apply(fact.get()))
                : call.proceed();
    }

    private static Fact with(Fact fact, String name, String value) {
        Map<String, String> details = new HashMap<>(fact.details());
        details.put(name, value);
        return new Fact(fact.kind(), fact.key(), fact.at(), details);
    }

    @SuppressWarnings("unchecked") // as RosterStore declares it
    private static @Nullable Object writing(
            Invocation call, UnaryOperator<List<StoredRecord>> change) throws Throwable {
        if (!call.call().method().equals("write")) {
            return call.proceed();
        }
        List<StoredRecord> records = call.argument(List.class);
        return call.proceedWith(records, change.apply(records));
    }

    private static StoredRecord with(StoredRecord record, Image image) {
        return new StoredRecord(
                image,
                record.content(),
                record.memberships(),
                record.archivedAt(),
                record.modifiedAt(),
                record.runId());
    }
}
